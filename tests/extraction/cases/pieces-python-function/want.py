
def digits(x):
    return sum(map(int, str(x)))

n = int(input())
print(digits(n))
