// The one kind of socket there is, a pair: it must lead to nobody else, by name or without one.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>
int main() {
    for (int type : {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET})
        for (std::string path : {std::string("/var/run/docker.sock"), std::string("/run/docker.sock"), std::string("/box/socket"), std::string(1, 0) + "/org/name", std::string()}) {
            int pair[2];
            if (socketpair(AF_UNIX, type, 0, pair)) return 1;
            sockaddr_un to{};
            to.sun_family = AF_UNIX;
            std::memcpy(to.sun_path, path.data(), path.size());
            socklen_t size = sizeof(sa_family_t) + path.size();
            auto *address = (sockaddr *)&to;
            if (!connect(pair[0], address, size)) std::puts("connected");
            if (!bind(pair[0], address, size)) std::puts("bound");
            if (!listen(pair[0], 5) || accept(pair[0], nullptr, nullptr) >= 0 || syscall(SYS_accept4, pair[0], 0, 0, 0) >= 0) std::puts("listens");
            if (sendto(pair[0], "x", 1, MSG_DONTWAIT | MSG_NOSIGNAL, address, size) > 0 && type == SOCK_DGRAM) std::puts("sent");
            close(pair[0]), close(pair[1]);
        }
    std::puts("end");
}
