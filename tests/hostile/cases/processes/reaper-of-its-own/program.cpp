// Takes over the orphans below it, leaves zombies, and lets a thread outlive the main one.
#include <csignal>
#include <pthread.h>
#include <sys/prctl.h>
#include <unistd.h>
static void *last(void *) {
    usleep(50000);
    write(1, "end\n", 4);
    _exit(0);
}
int main() {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    for (int i = 0; i < 50; i++)
        if (fork() == 0) {
            if (i % 2) _exit(0);
            if (fork()) _exit(0);
            for (;;) pause();
        }
    pthread_t thread;
    pthread_create(&thread, nullptr, last, nullptr);
    pthread_exit(nullptr);
}
