// Every signal, every way to send one, to the first process and to all others but our own.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <dirent.h>
#include <cstdlib>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    for (int s = 1; s <= 64; s++) {
        siginfo_t info{};
        info.si_code = SI_QUEUE;
        int fd = syscall(SYS_pidfd_open, 1, 0);
        if (!kill(1, s) || errno != EPERM) std::printf("kill %d\n", s);
        if (!syscall(SYS_tkill, 1, s) || errno != EPERM) std::printf("tkill %d\n", s);
        if (!syscall(SYS_tgkill, 1, 1, s) || errno != EPERM) std::printf("tgkill %d\n", s);
        if (!syscall(SYS_rt_sigqueueinfo, 1, s, &info) || errno != EPERM) std::printf("sigqueue %d\n", s);
        if (!syscall(SYS_pidfd_send_signal, fd, s, nullptr, 0) || errno != EPERM) std::printf("pidfd %d\n", s);
        close(fd);
    }
    // The owner of a pipe gets its signals: not where that is somebody else.
    int ends[2];
    pipe(ends);
    for (int to : {1, -1}) {
        fcntl(ends[0], F_SETOWN, to), fcntl(ends[0], F_SETSIG, SIGKILL), fcntl(ends[0], F_SETFL, O_ASYNC);
        signal(SIGIO, SIG_IGN);
        if (to == 1) write(ends[1], "x", 1);
    }
    std::puts("end");
}
