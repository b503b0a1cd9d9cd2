while True:
    print("a line of output that never ends")
