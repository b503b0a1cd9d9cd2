print(min(input(), "b"))
