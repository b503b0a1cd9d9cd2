n = input()
print n
