import sys

# As guess.cpp, but it reads to the end of the submission's output before it ends.
secret = int(open(sys.argv[1]).read())
right = False
for line in sys.stdin:
    right = line.split() == [str(secret)]
    print("correct" if right else "higher" if int(line) < secret else "lower", flush=True)
    if right:
        break
rest = sys.stdin.read()
sys.exit(42 if right and not rest else 43)
