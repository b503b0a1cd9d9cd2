import os

piece = bytes(1 << 20)
for name in ("one", "two"):
    with open(name, "wb", 0) as file:
        try:
            while file.write(piece) == len(piece):
                pass
        except OSError as error:
            print(error.strerror)
