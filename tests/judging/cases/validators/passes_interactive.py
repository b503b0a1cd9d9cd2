import os
import sys

# Each pass tells a number and wants its double; the first one asks for a second.
feedback = sys.argv[3]
second = os.path.exists(feedback + "first")
number = int(open(sys.argv[1]).read())
assert number == (100 if second else 7)
print(number, flush=True)
if sys.stdin.readline().split() != [str(2 * number)]:
    sys.exit(43)
if not second:
    open(feedback + "first", "w").close()
    open(feedback + "nextpass.in", "w").write("100\n")
sys.exit(42)
