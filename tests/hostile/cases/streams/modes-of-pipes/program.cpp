// Every property that a descriptor has, and that whoever holds the other end might feel.
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
int main() {
    if (fcntl(1, F_GETFL) != O_WRONLY || fcntl(2, F_GETFL) != O_WRONLY || (fcntl(0, F_GETFL) & (O_NONBLOCK | O_APPEND))) write(1, "odd\n", 4);
    int on = 1;
    for (int fd = 0; fd < 3; fd++) {
        ioctl(fd, FIONBIO, &on), ioctl(fd, FIOASYNC, &on), ioctl(fd, FIOCLEX);
        fcntl(fd, F_SETFL, O_NONBLOCK | O_ASYNC | O_DIRECT | O_APPEND | O_NOATIME);
        for (int owner : {1, -1, (int)getpid()}) fcntl(fd, F_SETOWN, owner);
        fcntl(fd, F_SETSIG, SIGKILL), fcntl(fd, F_SETLEASE, F_WRLCK), fcntl(fd, F_NOTIFY, DN_ACCESS);
        unsigned long hint = 5;
        fcntl(fd, F_SET_RW_HINT, &hint);
        for (int size : {1 << 30, 1, 4096, 1 << 20}) fcntl(fd, F_SETPIPE_SZ, size);
        lseek(fd, 1000, SEEK_SET), lseek(fd, -1, SEEK_END);
    }
    fcntl(1, F_SETSIG, 0), signal(SIGIO, SIG_IGN), fcntl(1, F_SETFL, O_DIRECT | O_NONBLOCK);
    write(1, "", 0), write(1, "en", 2), write(1, "d\n", 2);
}
