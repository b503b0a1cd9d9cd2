import os

# A tree that is wide at every level, with modes that close it.
made = 0
level = ["."]
while made < 12000:
    below = []
    for top in level:
        for name in "abcdefgh":
            try:
                os.mkdir(f"{top}/{name}")
            except OSError:
                break
            below.append(f"{top}/{name}")
            made += 1
    level = below
for top, directories, _ in os.walk(".", topdown=False):
    os.chmod(top, 0)
print("end")
