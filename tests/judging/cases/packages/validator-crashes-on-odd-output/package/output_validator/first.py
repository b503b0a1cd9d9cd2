import sys
word = sys.stdin.read().split()[0]
sys.exit(42 if word == open(sys.argv[2]).read().strip() else 43)
