// All of /proc/1 that is not for everybody's eyes; each way must be refused, not missing.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
int main() {
    for (std::string name : {"mem", "environ", "maps", "smaps", "pagemap", "auxv", "syscall", "stack", "io", "personality", "fdinfo", "fd", "map_files", "mountstats", "ns/pid", "exe", "cwd", "root"}) {
        std::string path = "/proc/1/" + name;
        char target[64];
        int fd = open(path.c_str(), O_RDONLY);
        if (fd >= 0 && read(fd, target, sizeof target) > 0) std::printf("read %s\n", path.c_str());
        if (fd >= 0 && errno != EISDIR && name != "fdinfo" && name != "fd") std::printf("opened %s\n", path.c_str());
        if (fd < 0 && errno != EACCES && errno != EPERM) std::printf("%s: %s\n", path.c_str(), strerror(errno));
        if (readlink(path.c_str(), target, sizeof target) > 0) std::printf("link %s\n", path.c_str());
    }
    for (int fd = 0; fd < 64; fd++)
        for (int mode : {O_RDONLY, O_WRONLY, O_RDWR})
            if (open(("/proc/1/fd/" + std::to_string(fd)).c_str(), mode) >= 0) std::printf("descriptor %d\n", fd);
    char taken[64];
    iovec here{taken, sizeof taken}, there{(void *)0x400000, sizeof taken};
    if (process_vm_readv(1, &here, 1, &there, 1, 0) >= 0 || errno != EPERM) std::puts("process_vm_readv");
    if (process_vm_writev(1, &here, 1, &there, 1, 0) >= 0 || errno != EPERM) std::puts("process_vm_writev");
    for (int how : {PTRACE_ATTACH, PTRACE_SEIZE})
        if (syscall(SYS_ptrace, how, 1, nullptr, nullptr) >= 0 || errno != EPERM) std::puts("ptrace");
    int pid = syscall(SYS_pidfd_open, 1, 0);
    if (syscall(SYS_pidfd_getfd, pid, 1, 0) >= 0 || syscall(SYS_process_madvise, pid, &there, 1, 4, 0) >= 0) std::puts("pidfd");
    if (syscall(SYS_kcmp, 1, getpid(), 0, 0, 0) >= 0 || syscall(SYS_move_pages, 1, 0, nullptr, nullptr, nullptr, 0) >= 0) std::puts("kcmp");
    std::puts("end");
}
