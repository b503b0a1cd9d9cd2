#!/bin/sh
# Compile and link the given files as `go build` would, from the standard library that was compiled with the image.
set -e
go tool compile -p main -complete -trimpath "$PWD" -importcfg /judge/go/importcfg -pack -o main.a "$@"
go tool link -importcfg /judge/go/importcfg -buildmode=exe -s -o main main.a
