#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
// A filter of one's own can only add to the one there is; and it ends with the process.
int main() {
    sock_filter all[] = {BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    sock_fprog program{1, all};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    if (syscall(SYS_socket, 2, 1, 0) >= 0) std::puts("socket");
    // Two threads race over the same memory: arguments that are pointers are nothing that the filter decides by.
    if (fork() == 0) {
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
        write(1, "strict\n", 7);
        syscall(SYS_exit, 0);
    }
    wait(nullptr);
    write(1, "end\n", 4);
}
