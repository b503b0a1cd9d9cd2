#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
int main() {
    for (int i = 0; i < 20; i++)
        if (fork() == 0)
            for (;;) {
                void *more = std::malloc(1 << 20);
                if (more) std::memset(more, 1, 1 << 20);
            }
    sleep(60);
}
