while number := int(input()):
    print(2 * number, flush=True)
