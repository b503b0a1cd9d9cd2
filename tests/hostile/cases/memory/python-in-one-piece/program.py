try:
    x = bytearray(1 << 45)
except MemoryError:
    pass
x = b"x" * (1 << 20)
while True:
    x += x
