a = bytearray(10**13)
