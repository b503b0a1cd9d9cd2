import sys

sys.exit(42 if sys.stdin.read() == open(sys.argv[1]).read() else 43)
