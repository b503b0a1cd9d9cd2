// Files without a name, open in processes that do not want to die, mapped, and on their way through pipes.
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main() {
    for (int i = 0; i < 10; i++) {
        int file = open("/box", O_TMPFILE | O_RDWR, 0600), ends[2];
        if (file < 0 || ftruncate(file, 1 << 20) || pipe(ends)) return 1;
        loff_t from = 0;
        splice(file, &from, ends[1], nullptr, 1 << 15, 0);
        splice(file, &from, 1, nullptr, 0, 0);
        mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (fork() == 0) {
            for (int s = 1; s < 64; s++) signal(s, SIG_IGN);
            for (;;) pause();
        }
    }
    chdir("/");
    std::puts("end");
}
