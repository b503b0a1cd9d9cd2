import os
import sys

# What this run is given, and whether anything of another run's input is left within reach.
own = sys.stdin.read()
found = set()
places = ["/box", "/tmp", "/program", "/build", "/dev/shm", "/run", "/var/tmp", "/var/run"]
for place in places:
    for top, _, names in os.walk(place):
        found |= {os.path.join(top, name) for name in names}
for fd in range(3, 1024):
    try:
        os.fstat(fd)
        found.add(f"descriptor {fd}")
    except OSError:
        pass
for position in (0, len(own), 1 << 20):
    if os.pread(0, 1 << 20, position) not in (own.encode()[position:], b""):
        found.add("more input")
again = os.open("/proc/self/fd/0", os.O_RDONLY)
if os.read(again, 1 << 20) != own.encode():
    found.add("another input")
open("/box/left-behind", "w").write(own)
print(sorted(found))
