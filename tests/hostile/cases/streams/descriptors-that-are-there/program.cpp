// Nothing but the three, two of them pipes that can't be read back, one that can't be written.
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
int main() {
    DIR *all = opendir("/proc/self/fd");
    while (dirent *entry = readdir(all)) {
        int fd = atoi(entry->d_name);
        if (entry->d_name[0] != '.' && fd > 2 && fd != dirfd(all)) std::printf("descriptor %d\n", fd);
    }
    for (int fd = 3; fd < 4096; fd++)
        if (fd != dirfd(all) && fcntl(fd, F_GETFD) >= 0) std::printf("descriptor %d\n", fd);
    char byte;
    for (int fd : {1, 2}) {
        if (read(fd, &byte, 1) >= 0 || open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDONLY | O_NONBLOCK) >= 0) std::puts("read back");
        if (fchmod(fd, 0777) == 0 || ftruncate(fd, 0) == 0) std::puts("changed");
    }
    if (write(0, "x", 1) >= 0 || fchmod(0, 0777) == 0 || ftruncate(0, 9) == 0 || fcntl(0, F_ADD_SEALS, 0) == 0) std::puts("input changed");
    std::puts("end");
}
