
def f(x):
    return x * (x - 1) // 2

n = int(input())
print(f(n))
