// Not even a child of one's own may be traced: what traces can also hide from a system call filter.
#include <cstdio>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>
int main() {
    pid_t child = fork();
    if (!child) {
        if (ptrace(PTRACE_TRACEME, 0, 0, 0) >= 0) _exit(1);
        for (;;) pause();
    }
    if (ptrace(PTRACE_ATTACH, child, 0, 0) >= 0) std::puts("traced");
    std::puts("end");
}
