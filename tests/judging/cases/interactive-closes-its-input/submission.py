import os

os.close(0)
for i in range(10):
    print(1, flush=True)
