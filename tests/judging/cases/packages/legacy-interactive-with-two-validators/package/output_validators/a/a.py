import sys

print(open(sys.argv[1]).read().strip(), flush=True)
sys.exit(42 if input() == open(sys.argv[2]).read().strip() else 43)
