// Descriptors sent into sockets that only each other hold: nobody has them, the kernel collects them when it likes, and
// until then the files that they stand for would outlive the run.
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
static int give(int via, int fd) {
    char control[CMSG_SPACE(sizeof fd)] = {}, byte = 0;
    iovec text{&byte, 1};
    msghdr message{};
    message.msg_iov = &text, message.msg_iovlen = 1, message.msg_control = control, message.msg_controllen = sizeof control;
    cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET, head->cmsg_type = SCM_RIGHTS, head->cmsg_len = CMSG_LEN(sizeof fd);
    std::memcpy(CMSG_DATA(head), &fd, sizeof fd);
    return sendmsg(via, &message, 0);
}
int main() {
    static char page[1 << 16];
    for (int i = 0; i < 100; i++) {
        int pair[2];
        socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
        int file = open(("f" + std::to_string(i)).c_str(), O_RDWR | O_CREAT, 0600);
        write(file, page, sizeof page);
        give(pair[0], file), give(pair[0], pair[0]), give(pair[0], pair[1]), give(pair[1], pair[0]);
        close(pair[0]), close(pair[1]), close(file);
    }
    std::puts("end");
}
