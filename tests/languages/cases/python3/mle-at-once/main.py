print(len(bytearray(1 << 50)))
