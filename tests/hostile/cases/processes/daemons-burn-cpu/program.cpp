// The main process is gone at once; daemons in sessions of their own, detached twice, do the work. Their time counts.
#include <csignal>
#include <unistd.h>
int main() {
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            setsid();
            if (fork()) _exit(0);
            signal(SIGHUP, SIG_IGN), signal(SIGTERM, SIG_IGN);
            close(0), close(1), close(2);
            for (volatile long x = 0;; x = x + 1) {}
        }
    usleep(200000);
}
