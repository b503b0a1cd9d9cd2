print(input() + "a b")
