// The work directory itself: mode, owner, times, attributes, flags, generation; a run must find it as the first one did.
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/xattr.h>
#include <unistd.h>
int main() {
    struct stat box;
    stat("/box", &box);
    int flags = 0, fd = open("/box", O_RDONLY);
    ioctl(fd, FS_IOC_GETFLAGS, &flags);
    std::printf("%o %d %d %d %d %ld\n", box.st_mode, box.st_uid, box.st_gid, (int)box.st_nlink, flags, (long)listxattr("/box", nullptr, 0));
    std::printf("%d\n", box.st_mtime < 1000000 || box.st_atime < 1000000);
    if (!setxattr("/box", "user.poison", "x", 1, 0) || !setxattr("/box", "system.posix_acl_default", "x", 1, 0)) std::puts("attribute");
    fsxattr more{};
    if (ioctl(fd, FS_IOC_FSGETXATTR, &more) == 0) more.fsx_projid = 7, ioctl(fd, FS_IOC_FSSETXATTR, &more);
    for (int flag : {FS_IMMUTABLE_FL, FS_APPEND_FL}) {
        if (!ioctl(fd, FS_IOC_SETFLAGS, &flag)) std::puts("flag");
    }
    flags = FS_NODUMP_FL | FS_NOATIME_FL;
    ioctl(fd, FS_IOC_SETFLAGS, &flags);
    timeval past[2] = {{1, 0}, {2, 0}};
    utimes("/box", past);
    if (!chown("/box", 1001, 1001) || !lchown("/box", -1, -1)) std::puts("owner");
    chmod("/box", 07777);
}
