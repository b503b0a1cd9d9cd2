// A parent that waits for its child with all signals blocked, while the child sleeps.
#include <csignal>
#include <unistd.h>
int main() {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
    if (vfork() == 0) {
        vfork();
        for (;;) sleep(1000);
    }
}
