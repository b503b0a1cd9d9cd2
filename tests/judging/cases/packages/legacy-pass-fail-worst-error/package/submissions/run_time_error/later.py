line = input()
assert line != "b"
print("d" if line == "a" else line)
