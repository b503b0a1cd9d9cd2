import sys

for i in range(3):
    with open(f"{sys.argv[3]}big{i}", "wb") as file:
        file.write(bytes(30 << 20))
sys.exit(42)
