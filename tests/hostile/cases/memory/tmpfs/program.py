data = b"x" * (1 << 20)
with open("/tmp/big", "wb") as file:
    for _ in range(1000):
        file.write(data)
