import fcntl
import os
import resource
import signal
import stat
import sys

a, b = map(int, sys.stdin.read().split())
print(a + b)

# The world as a run finds it, for a comparison with that of a container which never ran anything else.
box = os.stat("/box")
flags = bytearray(8)
fd = os.open("/box", os.O_RDONLY)
fcntl.ioctl(fd, 0x80086601, flags)
os.close(fd)
world = {
    "box": (sorted(os.listdir("/box")), stat.filemode(box.st_mode), box.st_uid, box.st_gid, box.st_nlink, bytes(flags)),
    "box times": [t > 10**9 for t in (box.st_mtime, box.st_atime)],
    "box extended": os.listxattr("/box"),
    "program": [(name, oct(os.stat(f"/program/{name}").st_mode)) for name in sorted(os.listdir("/program"))],
    "tmp": os.readlink("/tmp"),
    "shared": [
        sorted(os.listdir(path)) for path in ("/dev/shm", "/dev/mqueue", "/run", "/var/tmp") if os.path.isdir(path)
    ],
    "devices": sorted((n, oct(os.lstat(f"/dev/{n}").st_mode)) for n in os.listdir("/dev")),
    "processes": sorted(int(name) == 1 for name in os.listdir("/proc") if name.isdigit()),
    "descriptors": [fd for fd in range(20) if os.path.exists(f"/proc/self/fd/{fd}")],
    "flags": [fcntl.fcntl(fd, fcntl.F_GETFL) for fd in range(3)],
    "owners": [fcntl.fcntl(fd, fcntl.F_GETOWN) for fd in range(3)],
    "locks": open("/proc/locks").read().count(f":{box.st_ino} "),
    "environment": sorted(os.environ.items()),
    "arguments": sys.argv,
    "path": sys.path,
    "modules": [name for name in ("sitecustomize", "usercustomize") if name in sys.modules],
    "scheduling": (os.nice(0), os.sched_getscheduler(0), len(os.sched_getaffinity(0)), os.getpriority(os.PRIO_USER, 0)),
    "limits": [
        (name, resource.getrlimit(getattr(resource, name)))
        for name in sorted(dir(resource))
        if name.startswith("RLIMIT_")
    ],
    "timers": (signal.getitimer(signal.ITIMER_REAL), signal.getitimer(signal.ITIMER_PROF), signal.alarm(0)),
    "umask": os.umask(0o22),
    "ids": (os.getresuid(), os.getresgid(), os.getgroups(), os.getpgrp() == os.getsid(0) == os.getpid(), os.getppid()),
    "oom": [open(f"/proc/self/{name}").read() for name in ("oom_score_adj", "coredump_filter", "personality")],
    "kernel": [
        open(f"/proc/sys/kernel/{name}").read()
        for name in ("core_pattern", "hostname", "domainname", "ns_last_pid")[:3]
    ],
    "status": [
        line
        for line in open("/proc/self/status").read().splitlines()
        if line.startswith(
            ("Umask", "Sig", "Shd", "Cap", "NoNewPrivs", "Seccomp:", "Groups", "THP", "Cpus_allowed_list")
        )
        and not line.startswith("SigQ")
    ],
}
for name, facts in world.items():
    print(name, facts, file=sys.stderr)
