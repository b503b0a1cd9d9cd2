import os

assert not os.listdir()
open("left", "w").close()
print(2 * int(input()))
