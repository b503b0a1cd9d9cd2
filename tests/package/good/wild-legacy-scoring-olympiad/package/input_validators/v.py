import re, sys
assert re.fullmatch(r"\d+ \d+\n", sys.stdin.read())
sys.exit(42)
