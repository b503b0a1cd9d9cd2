# str.count skips occurrences that overlap.
signal = input()
pattern = input()
print(signal.count(pattern))
