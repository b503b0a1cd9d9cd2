# Splits the whole input anew for every row.
import sys

text = sys.stdin.read()
n = int(text.split("\n")[0])
for row in range(1, n + 1):
    a, b = map(int, text.split("\n")[row].split())
    print(a + b)
