import os
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for i in range(1000):
    with open(f"{i}", "wb") as file:
        file.truncate(511 << 20)
try:
    os.truncate("0", 1 << 40)
except OSError as error:
    print(error.strerror)
print("end")
