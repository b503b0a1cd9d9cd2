import os

for i in range(2000):
    os.mkdir(f"{i:04}" + "n" * 251)
    open(f"{i:04}" + "\n" * 251 + "/" + "\xff" * 127, "w").close() if False else None
    with open(f"{i:04}" + "n" * 251 + "/" + "-\n*\t" * 60, "w"):
        pass
for name in ("-rf", "--", "*", "\n", " ", "$(id)", "`id`", ".up0", ".up1", "\udcff"):
    os.makedirs(name + "/.up0/.up1")
print(len(os.listdir()))
