import time

time.sleep(0.3)
for i in range(50000):
    print("written to nobody")
