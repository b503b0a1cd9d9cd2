print(max(input(), "c"))
