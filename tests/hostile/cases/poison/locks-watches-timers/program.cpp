// Locks, leases, watches, timers: all end with the one who has them.
#include <csignal>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <unistd.h>
int main() {
    itimerval had{};
    getitimer(ITIMER_REAL, &had);
    if (had.it_value.tv_sec || had.it_value.tv_usec || alarm(0)) std::puts("a timer");
    int box = open("/box", O_RDONLY | O_DIRECTORY), program = open("/program/main", O_RDONLY);
    if (flock(box, LOCK_EX | LOCK_NB) || flock(program, LOCK_EX | LOCK_NB)) std::puts("a lock");
    struct flock whole{};
    whole.l_type = F_RDLCK;
    if (fcntl(program, F_SETLK, &whole) || fcntl(program, F_OFD_SETLK, &whole)) std::puts("a record lock");
    for (int i = 0; i < 50; i++) {
        int file = open(("f" + std::string(1, 'A' + i)).c_str(), O_RDWR | O_CREAT, 0600);
        fcntl(file, F_SETLEASE, F_WRLCK), flock(file, LOCK_EX);
    }
    fcntl(box, F_NOTIFY, DN_ACCESS | DN_CREATE | DN_DELETE | DN_MULTISHOT);
    for (int i = 0; i < 20; i++) {
        int watch = inotify_init1(IN_NONBLOCK);
        for (const char *path : {"/box", "/program", "/program/main", "/tmp", "/proc", "/dev/null"}) inotify_add_watch(watch, path, IN_ALL_EVENTS);
        for (int j = 0; j < 50; j++) inotify_add_watch(watch, ("/box/f" + std::string(1, 'A' + j)).c_str(), IN_ALL_EVENTS);
    }
    for (int i = 0; i < 200; i++) {
        timer_t timer;
        sigevent none{};
        none.sigev_notify = SIGEV_NONE;
        itimerspec soon{{1, 0}, {1, 0}};
        if (timer_create(CLOCK_MONOTONIC, &none, &timer) == 0) timer_settime(timer, 0, &soon, nullptr);
        timerfd_settime(timerfd_create(CLOCK_BOOTTIME_ALARM, 0), 0, &soon, nullptr);
    }
    itimerval later{{100, 0}, {100, 0}};
    setitimer(ITIMER_REAL, &later, nullptr);
    std::puts("end");
}
