// The work directory holds no programs; a file in memory may be one, and has no more rights than this one.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
int main(int count, char **arguments) {
    if (count > 1) return printf("%d %d\n", getuid(), socket(AF_INET, SOCK_STREAM, 0)), 0;
    char bytes[4096];
    int self = open("/proc/self/exe", O_RDONLY), copy = open("copy", O_WRONLY | O_CREAT, 06755), memory = memfd_create("m", 0);
    for (ssize_t n; (n = read(self, bytes, sizeof bytes)) > 0;) write(copy, bytes, n), write(memory, bytes, n);
    close(copy);
    char *again[] = {"./copy", "again", NULL}, *none[] = {NULL};
    execve("./copy", again, none);
    fexecve(memory, again, none);
    return 3;
}
