import os
import sys

# Says one number, closes its output, and expects the double of it: the submission reads to the end first.
print(21, flush=True)
os.close(1)
sys.exit(42 if sys.stdin.read().split() == ["42"] else 43)
