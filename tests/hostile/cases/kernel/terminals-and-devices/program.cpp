#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <linux/fs.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>
int main() {
    for (auto [kind, device] : {std::pair<mode_t, dev_t>{S_IFBLK, makedev(8, 0)}, {S_IFBLK, makedev(254, 0)}, {S_IFCHR, makedev(1, 1)}, {S_IFCHR, makedev(1, 3)}, {S_IFCHR, makedev(10, 229)}, {S_IFCHR, makedev(5, 1)}}) {
        if (!mknod("/box/device", kind | 0666, device)) std::printf("device %d:%d\n", (int)major(device), (int)minor(device));
        unlink("/box/device");
    }
    for (int fd = 0; fd < 3; fd++) {
        if (ioctl(fd, TIOCSTI, "x") == 0 || ioctl(fd, TIOCCONS, 0) == 0 || ioctl(fd, TIOCSCTTY, 1) == 0 || ioctl(fd, TIOCLINUX, "\2") == 0) std::puts("terminal");
        unsigned value = 0;
        if (ioctl(fd, FIFREEZE, 0) == 0 || ioctl(fd, BLKRRPART, 0) == 0 || ioctl(fd, FITHAW, &value) == 0) std::puts("ioctl");
    }
    int random = open("/dev/random", O_RDWR);
    if (ioctl(random, 0x5204 /* RNDZAPENTCNT */, 0) == 0 || ioctl(random, 0x40045201, "\1\0\0\0") == 0) std::puts("entropy");
    for (const char *path : {"/dev/tty", "/dev/console", "/dev/tty0", "/dev/vcs"}) if (open(path, O_RDWR | O_NOCTTY) >= 0) std::puts(path);
    for (const char *path : {"/dev/null", "/dev/zero", "/dev/full", "/dev/urandom"})
        if (!chmod(path, 0) || !unlink(path) || !rename(path, "/box/x")) std::printf("changed %s\n", path);
    if (!symlink("/etc/passwd", "/dev/poison") || !mkdir("/dev/poison", 0700)) std::puts("/dev");
    std::puts("end");
}
