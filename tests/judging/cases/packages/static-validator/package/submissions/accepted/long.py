line = input()
print(line)
