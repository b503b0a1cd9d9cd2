import os

held = []
try:
    while True:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError as error:
    reason = error.strerror
os.close(held.pop())
print(reason, len(held) < 1024)
for fd in held:
    os.close(fd)
