kept = [bytearray(b"x" * (1 << 20)) for _ in range(120)]
for _ in range(300):
    kept[0] = bytearray(b"y" * (1 << 20))
print(sum(map(len, kept)))
