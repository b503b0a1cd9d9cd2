// Sockets of all families and types; the families that a kernel lacks are refused in the same way.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    for (int family = 0; family < 64; family++)
        for (int type : {1, 2, 3, 4, 5, 6, 10, 1 | SOCK_CLOEXEC | SOCK_NONBLOCK})
            for (int protocol : {0, 1, 6, 17, 255}) {
                if (socket(family, type, protocol) >= 0 || errno != EPERM) std::printf("socket %d %d: %s\n", family, type, strerror(errno));
                int pair[2];
                if (family != AF_UNIX && (socketpair(family, type, protocol, pair) >= 0 || errno != EPERM)) std::printf("pair %d\n", family);
            }
    std::puts("end");
}
