import sys

wrong = sum(line.split()[0] != "AC" for line in sys.stdin)
print("AC" if wrong < 2 else "WA", 0)
