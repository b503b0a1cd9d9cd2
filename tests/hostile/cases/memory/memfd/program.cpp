#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
static char page[1 << 20];
int main() {
    std::memset(page, 1, sizeof page);
    int file = memfd_create("x", 0);
    for (long written = 0; written < 400 << 20; written += sizeof page)
        if (write(file, page, sizeof page) < 0) file = memfd_create("y", 0);
    sleep(60);
}
