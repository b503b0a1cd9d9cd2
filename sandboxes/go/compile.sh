#!/bin/sh
# Compile and link the given files as `go build` would, from the standard library that was compiled with the image.
# Files called judge_driver*.go are a package of that name: what calls a LeetCode-style solution.
set -e
[ ! -e judge_driver.go ] || {
    go tool compile -p judge_driver -complete -trimpath "$PWD" -importcfg /judge/go/importcfg -pack -o judge_driver.a judge_driver*.go
    { cat /judge/go/importcfg; echo packagefile judge_driver=judge_driver.a; } > importcfg
    for file in "$@"; do
        shift
        case $file in judge_driver*) ;; *) set -- "$@" "$file" ;; esac
    done
}
config=/judge/go/importcfg
[ ! -e importcfg ] || config=importcfg
go tool compile -p main -complete -trimpath "$PWD" -importcfg $config -pack -o main.a "$@"
go tool link -importcfg $config -buildmode=exe -s -o main main.a
