import os
import sys

# The end of the output is not told to the interactor before the program's end: both wait.
print(500, flush=True)
os.close(1)
sys.stdin.read()
os._exit(0)
