# Searches anew behind the start of every occurrence.
signal = input()
pattern = input()
count = 0
at = signal.find(pattern)
while at != -1:
    count += 1
    at = signal.find(pattern, at + 1)
print(count)
