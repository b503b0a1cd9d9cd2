#!/bin/sh
# Run the compiler's command by the edition that most programs are in now. A program that it refuses may be in another:
# nothing in a file says which. What the first try says is what counts.
"$@" --edition=2021 && exit 0
status=$?
for edition in 2018 2015 2024; do
    "$@" "--edition=$edition" > /dev/null 2>&1 && exit 0
done
exit $status
