#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <sys/mount.h>
int main() {
    struct { const char *name; long result; } calls[] = {
        {"tmpfs", mount("none", "/box", "tmpfs", 0, nullptr)}, {"bind", mount("/etc", "/box", nullptr, MS_BIND, nullptr)},
        {"remount", mount(nullptr, "/", nullptr, MS_REMOUNT | MS_BIND, nullptr)}, {"proc", mount("proc", "/box", "proc", 0, nullptr)},
        {"propagation", mount(nullptr, "/", nullptr, MS_SHARED | MS_REC, nullptr)}, {"umount", umount2("/dev/mqueue", MNT_DETACH)},
        {"pivot_root", syscall(SYS_pivot_root, "/box", "/box")}, {"chroot", chroot("/box")},
        {"open_tree", syscall(SYS_open_tree, AT_FDCWD, "/", 1)}, {"move_mount", syscall(SYS_move_mount, -1, "", -1, "", 0)},
        {"fsopen", syscall(SYS_fsopen, "tmpfs", 0)}, {"fsconfig", syscall(SYS_fsconfig, -1, 0, "", "", 0)},
        {"fsmount", syscall(SYS_fsmount, -1, 0, 0)}, {"fspick", syscall(SYS_fspick, AT_FDCWD, "/", 0)},
        {"mount_setattr", syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, nullptr, 0)}, {"swapon", syscall(SYS_swapon, "/box/x", 0)},
        {"quotactl", syscall(SYS_quotactl, 0, "/dev/sda", 0, nullptr)}, {"acct", syscall(SYS_acct, "/box/x")},
    };
    for (auto &call : calls) if (call.result >= 0) std::printf("%s\n", call.name);
    std::puts("end");
}
