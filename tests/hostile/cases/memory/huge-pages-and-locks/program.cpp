#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
int main() {
    if (mlockall(MCL_CURRENT | MCL_FUTURE) == 0) std::puts("locked");
    void *huge = mmap(nullptr, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);
    if (huge != MAP_FAILED) std::puts("huge");
    if (memfd_create("x", MFD_HUGETLB) >= 0 && ftruncate(3, 4 << 20) == 0 && mmap(nullptr, 4 << 20, 3, MAP_SHARED, 3, 0) != MAP_FAILED) std::puts("huge file");
    // The lowest page, which a kernel with a hole would follow to.
    if (mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED) std::puts("page zero");
    std::puts("end");
}
