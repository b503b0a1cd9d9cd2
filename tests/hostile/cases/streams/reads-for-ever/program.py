import os

# The end of the input stays its end, and is nobody's terminal or socket.
for _ in range(10000):
    if os.read(0, 10):
        print("more")
try:
    os.set_blocking(0, False)
    os.lseek(0, 1 << 40, os.SEEK_SET)
    os.read(0, 1)
except OSError:
    print("error")
print(os.isatty(0), "end")
