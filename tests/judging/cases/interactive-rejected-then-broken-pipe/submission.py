import time

print(-1, flush=True)
time.sleep(0.3)
for i in range(100000):
    print(i, flush=True)
