// Adds two numbers; then says on standard error how it finds the world, for a comparison with that of a container which
// never ran anything else.
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

extern char **environ;

static void list(const char *path) {
    std::vector<std::string> names;
    if (DIR *directory = opendir(path)) {
        while (dirent *entry = readdir(directory)) names.push_back(entry->d_name);
        closedir(directory);
    }
    std::sort(names.begin(), names.end());
    std::cerr << path << ':';
    for (auto &name : names)
        if (strcmp(path, "/proc") || (isdigit(name[0]) && name != std::to_string(getpid()))) std::cerr << ' ' << name;
    std::cerr << '\n';
}

int main() {
    int a, b;
    std::cin >> a >> b;
    std::cout << a + b << std::endl;
    for (const char *path : {"/box", "/program", "/dev", "/dev/shm", "/dev/mqueue", "/proc", "/proc/self/fd", "/var/tmp"}) list(path);
    struct stat box;
    stat("/box", &box);
    int flags = -1, fd = open("/box", O_RDONLY);
    ioctl(fd, FS_IOC_GETFLAGS, &flags);
    close(fd);
    std::cerr << std::oct << box.st_mode << std::dec << ' ' << box.st_uid << ' ' << box.st_nlink << ' ' << flags << ' '
              << (box.st_mtime > 1000000000) << (box.st_atime > 1000000000) << '\n';
    for (int i = 0; i < 3; i++) std::cerr << fcntl(i, F_GETFL) << ' ' << fcntl(i, F_GETOWN) << ' ' << fcntl(i, F_GETPIPE_SZ) << '\n';
    for (char **variable = environ; *variable; variable++) std::cerr << *variable << '\n';
    for (int limit = 0; limit < RLIM_NLIMITS; limit++) {
        rlimit value;
        getrlimit(static_cast<__rlimit_resource>(limit), &value);
        std::cerr << limit << ' ' << value.rlim_cur << ' ' << value.rlim_max << '\n';
    }
    std::cerr << getpriority(PRIO_PROCESS, 0) << ' ' << getpriority(PRIO_USER, 0) << ' ' << sched_getscheduler(0) << ' '
              << (getsid(0) == getpid()) << ' ' << getppid() << ' ' << alarm(0) << '\n';
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        for (const char *key : {"Umask", "Uid", "Gid", "Groups", "SigBlk", "SigIgn", "SigCgt", "SigPnd", "ShdPnd", "Cap", "NoNewPrivs", "Seccomp:", "Cpus_allowed_list"})
            if (!line.rfind(key, 0)) std::cerr << line << '\n';
    for (const char *path : {"/proc/self/oom_score_adj", "/proc/self/coredump_filter", "/proc/sys/kernel/core_pattern"})
        std::cerr << std::ifstream(path).rdbuf();
}
