// Leaves a trace in the work directory and puts its times back, so that it looks as if nobody had been there.
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
int main() {
    struct stat box;
    stat(".", &box);
    int flags = 0, fd = open(".", O_RDONLY);
    ioctl(fd, FS_IOC_GETFLAGS, &flags);
    std::printf("%d\n", flags);
    flags = FS_NODUMP_FL;
    ioctl(fd, FS_IOC_SETFLAGS, &flags);
    timespec times[2] = {box.st_atim, box.st_mtim};
    futimens(fd, times);
}
