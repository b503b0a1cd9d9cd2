#!/bin/sh
# compile.sh STANDARD COMMAND...: compile by a standard of the language. A program that the compiler refuses is tried once
# more as compilers of other years would take it: names that came into `std` since (data, size, byte, rank, next), words
# that became keywords, what left the language (gets, bool++, throw(), `inline` of old C), and headers that used to include
# others. What the first try says is what counts.
standard=$1
shift
"$@" "$standard" && exit 0
status=$?
{
    case $standard in
    *++*)
        "$@" -std=gnu++17 -fpermissive -include /judge/older.h && exit 0
        "$@" -std=gnu++14 -fpermissive && exit 0
        "$@" -std=gnu++98 -fpermissive && exit 0
        ;;
    *)
        "$@" -std=gnu99 -fgnu89-inline -fpermissive && exit 0
        "$@" -std=gnu23 && exit 0
        ;;
    esac
} > /dev/null 2>&1
exit $status
