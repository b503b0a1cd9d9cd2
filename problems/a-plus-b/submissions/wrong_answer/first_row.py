# Answers the first row only.
n = int(input())
a, b = map(int, input().split())
print(a + b)
