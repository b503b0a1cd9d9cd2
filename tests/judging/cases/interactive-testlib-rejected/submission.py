while number := int(input()):
    print(number + 1, flush=True)
