import os
import sys

# Nothing of the interactor is within reach: not its program, files, memory or pipes.
seen = []
for path in ("/interactor", "/feedback"):
    try:
        seen += os.listdir(path)
    except PermissionError:
        pass
for name in ("secret.in", "secret.ans", "feedback/judgemessage.txt"):
    try:
        seen.append(open("/feedback/" + name).read())
    except PermissionError:
        pass
for pid in filter(str.isdigit, os.listdir("/proc")):
    if int(pid) == os.getpid():
        continue
    for what in ("fd/0", "fd/1", "mem", "environ", "root", "cwd/secret.in"):
        try:
            os.close(os.open(f"/proc/{pid}/{what}", os.O_RDONLY | os.O_NONBLOCK))
            seen.append(f"{pid} {what}")
        except OSError:
            pass
if seen:
    print(seen, file=sys.stderr)
    sys.exit(9)

low, high = 1, 1000
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == "correct":
        break
    low, high = (middle + 1, high) if answer == "higher" else (low, middle - 1)
