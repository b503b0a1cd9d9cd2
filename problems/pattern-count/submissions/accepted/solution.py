def main():
    signal = input()
    pattern = input()

    # fallback[k]: length of the longest proper prefix of pattern[:k] that is also its suffix
    fallback = [0, 0]
    matched = 0
    for letter in pattern[1:]:
        while matched and letter != pattern[matched]:
            matched = fallback[matched]
        if letter == pattern[matched]:
            matched += 1
        fallback.append(matched)

    count = matched = 0
    for letter in signal:
        while matched and (matched == len(pattern) or letter != pattern[matched]):
            matched = fallback[matched]
        if letter == pattern[matched]:
            matched += 1
            if matched == len(pattern):
                count += 1
                matched = fallback[matched]
    print(count)


main()
