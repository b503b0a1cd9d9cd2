n = int(input())
# ... rest of the code
print(n)
