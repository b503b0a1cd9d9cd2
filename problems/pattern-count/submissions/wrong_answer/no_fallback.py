# After a mismatch the search begins anew instead of falling back to the longest border.
signal = input()
pattern = input()
border = [0] * len(pattern)
for i in range(1, len(pattern)):
    length = border[i - 1]
    while length and pattern[i] != pattern[length]:
        length = border[length - 1]
    border[i] = length + (pattern[i] == pattern[length])
count = matched = 0
for letter in signal:
    if letter != pattern[matched]:
        matched = 0
    if letter == pattern[matched]:
        matched += 1
        if matched == len(pattern):
            count += 1
            matched = border[matched - 1]
print(count)
