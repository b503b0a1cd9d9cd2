print(min(input(), "c"))
