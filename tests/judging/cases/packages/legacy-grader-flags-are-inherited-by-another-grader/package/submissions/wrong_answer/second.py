print(max(input(), "b"))
