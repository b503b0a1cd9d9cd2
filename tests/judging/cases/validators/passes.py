import os
import sys

# In each pass the double of the input is due, and is the next input, up to the answer's number of passes.
value, passes, feedback = int(open(sys.argv[1]).read()), int(open(sys.argv[2]).read()), sys.argv[3]
state = os.path.join(feedback, "state")
number = int(open(state).read()) if os.path.exists(state) else 1
assert not os.path.exists(feedback + "nextpass.in")
with open(feedback + "judgemessage.txt", "a") as message:
    message.write(f"pass {number}. ")
if sys.stdin.read().split() != [str(2 * value)]:
    sys.exit(43)
if number < passes:
    with open(state, "w") as file:
        file.write(str(number + 1))
    with open(feedback + "nextpass.in", "w") as file:
        file.write(f"{2 * value}\n")
sys.exit(42)
