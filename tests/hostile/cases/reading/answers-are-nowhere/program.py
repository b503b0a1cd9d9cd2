import os

# Nothing of the problem is in the container: no answer, no other input, no checker, no judge.
found = []
for top, directories, names in os.walk("/"):
    if top == "/":
        directories[:] = sorted(set(directories) - {"proc", "sys", "usr"})
    found += [f"{top}/{name}" for name in names if name.endswith((".ans", ".in", ".out", ".toml")) or name == "problem.yaml"]
mounts = [line.split()[1] for line in open("/proc/self/mounts")]
known = ("/dev", "/proc", "/sys", "/etc/hostname", "/etc/hosts", "/etc/resolv.conf", "/run", "/var/tmp")  # empty, read-only, on Podman
places = ("/", "/box", "/build", "/program", "/interactor", "/feedback", "/judge/private/cgroup", "/judge/private/pipes")
print(found, [mount for mount in mounts if mount not in places and not mount.startswith(known)])
