import errno
import os

# What would say something of the host, or let it be changed: refused, empty or absent.
for path in (
    "/var/run/docker.sock",
    "/run/docker.sock",
    "/run/podman/podman.sock",
    "/run/containerd/containerd.sock",
    "/proc/kcore",
    "/proc/kmsg",
    "/dev/kmsg",
    "/dev/mem",
    "/dev/port",
    "/dev/sda",
    "/dev/vda",
    "/dev/kvm",
    "/dev/fuse",
    "/dev/net/tun",
    "/dev/loop-control",
    "/proc/keys",
    "/proc/timer_list",
    "/proc/sysrq-trigger",
    "/proc/kpagecount",
    "/proc/kpageflags",
    "/proc/slabinfo",
    "/proc/vmallocinfo",
    "/sys/firmware/acpi",
    "/sys/kernel/debug/tracing",
    "/etc/shadow",
    "/etc/gshadow",
    "/root/.ssh",
    "/judge/private/cgroup",
    "/feedback",
    "/interactor",
    "/build",
):
    try:
        if os.path.isdir(path):
            content = os.listdir(path)
        else:
            with open(path, "rb") as file:
                content = file.read(1)
        if content:
            print(path)
    except OSError:
        pass
for path in ("core_pattern", "modprobe", "hostname", "randomize_va_space", "sysrq"):
    try:
        open(f"/proc/sys/kernel/{path}", "w").close()
        print("writable", path)
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES, errno.ENOENT):
            print(path, error)
for name in ("release_agent", "notify_on_release", "cgroup.procs", "tasks", "devices.allow", "memory.limit_in_bytes"):
    for top, _, names in os.walk("/sys/fs/cgroup"):
        if name in names and os.access(f"{top}/{name}", os.W_OK):
            print(f"{top}/{name}")
print("end")
