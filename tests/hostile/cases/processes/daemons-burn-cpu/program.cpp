// The main process leaves its daemons, detached twice and in sessions of their own, to do the work. Their time counts.
#include <csignal>
#include <ctime>
#include <unistd.h>
int main() {
    int ends[2];
    pipe(ends);
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            setsid();
            if (fork()) _exit(0);
            signal(SIGHUP, SIG_IGN), signal(SIGTERM, SIG_IGN);
            close(0), close(1), close(2);
            while (clock() < CLOCKS_PER_SEC / 25) {}
            write(ends[1], "x", 1);
            for (volatile long x = 0;; x = x + 1) {}
        }
    char word;
    for (int i = 0; i < 4; i++) read(ends[0], &word, 1);
}
