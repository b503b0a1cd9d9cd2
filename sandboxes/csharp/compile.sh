#!/bin/sh
# Compile with the given command; a LeetCode-style program starts in its driver, whatever else has a Main.
[ -f JudgeDriver.cs ] && set -- "$@" -main:JudgeDriver.Program
exec "$@"
