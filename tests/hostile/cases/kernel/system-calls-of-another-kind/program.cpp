#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <csignal>
#include <sys/wait.h>
// The same kernel has more tables of calls: that of 32 bits, and that of 32-bit pointers. A filter of one must close all.
static long old_call(long number, long a, long b, long c) {
    long result;
    asm volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c) : "memory", "r8", "r9", "r10", "r11");
    return result;
}
static bool survives(void (*attempt)()) {
    pid_t child = fork();
    if (!child) {
        attempt();
        _exit(0);
    }
    int status;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}
int main() {
    if (survives([] { if (old_call(20, 0, 0, 0) > 0) _exit(1); })) std::puts("getpid of 32 bits");
    if (survives([] { if (old_call(359, 2, 1, 0) >= 0) _exit(1); })) std::puts("socket of 32 bits");
    if (survives([] { long pair[] = {2, 1, 0}; if (old_call(102, 1, (long)pair, 0) >= 0) _exit(1); })) std::puts("socketcall");
    if (survives([] { if (old_call(26, 0, 0, 0) >= 0) _exit(1); })) std::puts("ptrace of 32 bits");
    if (survives([] { if (syscall(0x40000000 | SYS_getpid) > 0) _exit(1); })) std::puts("getpid of x32");
    if (survives([] { if (syscall(0x40000000 | SYS_socket, 2, 1, 0) >= 0) _exit(1); })) std::puts("socket of x32");
    if (survives([] { if (syscall(0x40000000 | 521, 0, 0, 0, 0) >= 0) _exit(1); })) std::puts("ptrace of x32");
    std::puts("end");
}
