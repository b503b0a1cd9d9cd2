#!/bin/sh
# Compile with the given options; a LeetCode-style program starts in its driver, whatever else has a Main.
[ -f JudgeDriver.cs ] && set -- "$@" -main:JudgeDriver.Program
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 COMPlus_EnableDiagnostics=0 COMPlus_gcConcurrent=0
exec /judge/dotnet/dotnet exec /judge/dotnet/compiler/csc.dll -noconfig -nologo -nostdlib -debug- @/judge/dotnet/library.rsp "$@"
