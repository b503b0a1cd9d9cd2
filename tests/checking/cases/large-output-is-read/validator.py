import sys

sys.exit(42 if len(sys.stdin.buffer.read()) == 4000000 else 43)
