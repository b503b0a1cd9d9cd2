// Pages lent to the pipe and changed after; pages of files, of memory that is gone, of the input; nothing at all.
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>
int main() {
    char *page = (char *)mmap(nullptr, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    iovec nothing{page, 0};
    vmsplice(1, &nothing, 1, 0), vmsplice(1, &nothing, 1, SPLICE_F_GIFT);
    std::memcpy(page, "en", 2);
    iovec lent{page, 2};
    vmsplice(1, &lent, 1, SPLICE_F_GIFT);
    usleep(50000);
    std::memcpy(page, "XX", 2);
    munmap(page, 4096);
    int ends[2], twice[2];
    pipe(ends), pipe(twice);
    write(ends[1], "d\n", 2);
    tee(ends[0], twice[1], 2, 0), tee(1, twice[1], 100, SPLICE_F_NONBLOCK), splice(1, nullptr, twice[1], nullptr, 100, SPLICE_F_NONBLOCK);
    splice(twice[0], nullptr, 1, nullptr, 2, 0);
    sendfile(1, 0, nullptr, 1 << 20), splice(0, nullptr, 1, nullptr, 0, 0);
    copy_file_range(0, nullptr, 1, nullptr, 100, 0);
}
