import sys

print(max(int(line) for line in sys.stdin))
