#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>
int main() {
    if (fork() == 0) {
        volatile char *p = (volatile char *)std::malloc(1u << 30);
        for (unsigned i = 0; i < 1u << 30; i += 4096) p[i] = 1;
        _exit(0);
    }
    wait(nullptr);
}
