print(min(input(), "a"))
