print(input() + "x")
