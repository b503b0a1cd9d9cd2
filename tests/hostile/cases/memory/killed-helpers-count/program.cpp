#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
// A helper takes all memory and is killed; the main process goes on and prints what is right.
#include <sys/wait.h>
int main() {
    if (fork() == 0)
        for (;;) {
            void *more = std::malloc(1 << 20);
            if (more) std::memset(more, 1, 1 << 20);
        }
    wait(nullptr);
    std::puts("end");
}
