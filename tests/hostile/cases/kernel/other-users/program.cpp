#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <grp.h>
#include <iostream>
#include <string>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
// Changes of user, by call and by programs that start as another one.
int main() {
    gid_t none[1] = {0};
    for (uid_t to : {0, 1002, 1003}) {
        if (!setuid(to) || !seteuid(to) || !setresuid(to, to, to) || !setreuid(to, to)) std::printf("user %d\n", to);
        if (!setgid(to) || !setegid(to) || !setresgid(to, to, to) || !setregid(to, to)) std::printf("group %d\n", to);
        syscall(SYS_setfsuid, to), syscall(SYS_setfsgid, to);
        if ((uid_t)syscall(SYS_setfsuid, -1) == to || (uid_t)syscall(SYS_setfsgid, -1) == to) std::printf("files of %d\n", to);
    }
    if (!setgroups(1, none)) std::puts("groups");
    struct { unsigned version; int pid; } head{0x20080522, 0};
    unsigned all[6] = {~0u, ~0u, ~0u, ~0u, ~0u, ~0u};
    if (!syscall(SYS_capset, &head, all)) std::puts("capset");
    if (!prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 7, 0, 0) || !prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0) || !prctl(PR_SET_KEEPCAPS, 1) && false) std::puts("prctl");
    // Programs with the mark of another user: none runs as that user.
    int marked = 0;
    for (const char *path : {"/usr/bin/su", "/usr/bin/passwd", "/usr/bin/mount", "/usr/bin/umount", "/usr/bin/chsh", "/usr/bin/newgrp", "/usr/bin/gpasswd", "/usr/bin/chage", "/usr/bin/expiry"}) {
        struct stat facts;
        marked += !stat(path, &facts) && facts.st_mode & 06000;
    }
    if (!marked) std::puts("nothing to try");
    if (std::system("su -c id root </dev/null >/box/out 2>&1; newgrp root </dev/null >>/box/out 2>&1; chage -l root >>/box/out 2>&1") == 0) std::puts("su");
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if ((!line.rfind("CapEff", 0) || !line.rfind("CapPrm", 0) || !line.rfind("CapInh", 0) || !line.rfind("CapAmb", 0)) && line.find("0000000000000000") == std::string::npos) std::puts(line.c_str());
        else if (!line.rfind("CapBnd", 0) && std::stoul(line.substr(8), nullptr, 16) & ~0xe0ul) std::puts(line.c_str());
        else if (!line.rfind("NoNewPrivs", 0) || !line.rfind("Seccomp:", 0)) std::puts(line.c_str());
    // A program of one's own with the mark does nothing either.
    int copy = open("/box/own", O_WRONLY | O_CREAT, 06755);
    fchmod(copy, 06755);
    std::puts("end");
}
