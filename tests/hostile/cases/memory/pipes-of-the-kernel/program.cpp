#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
// What the kernel holds for a program is the program's: pipes filled to the brim, in as many processes as there may be.
static char page[1 << 20];
int main() {
    for (int i = 0; i < 6; i++)
        if (fork() == 0) break;
    int ends[2];
    while (pipe2(ends, O_NONBLOCK) == 0) {
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        while (write(ends[1], page, sizeof page) > 0) {}
    }
    sleep(60);
}
