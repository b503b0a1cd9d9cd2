#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
int main() {
    int directory = open(".", O_RDONLY), flags = 0;
    ioctl(directory, FS_IOC_GETFLAGS, &flags);
    std::printf("%d\n", flags);
    flags = FS_NODUMP_FL | FS_NOATIME_FL;
    ioctl(directory, FS_IOC_SETFLAGS, &flags);
}
