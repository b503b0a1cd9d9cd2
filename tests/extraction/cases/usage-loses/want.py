def solve():
    n = int(input())
    print(n)
