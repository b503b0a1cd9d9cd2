// CLONE_PARENT makes children of the runner itself, CLONE_UNTRACED and odd exit signals make them hard to wait for.
#include <csignal>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    for (long flags : {CLONE_PARENT | 0L, CLONE_PARENT | (long)SIGUSR1, (long)SIGKILL, 0L, CLONE_PARENT | CLONE_UNTRACED | 0L})
        if (syscall(SYS_clone, flags, nullptr, nullptr, nullptr, nullptr) == 0) {
            syscall(SYS_clone, CLONE_PARENT, nullptr, nullptr, nullptr, nullptr);
            for (;;) pause();
        }
    write(1, "end\n", 4);
}
