// As polite as can be, as impolite as can be, and on other cpus: what is refused, and that none of it stays.
#include <cstdio>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    sched_param high{50}, zero{0};
    cpu_set_t mine, all;
    sched_getaffinity(0, sizeof mine, &mine);
    for (int i = 0; i < 64; i++) {
        CPU_ZERO(&all);
        CPU_SET(i, &all);
        if (!sched_setaffinity(0, sizeof all, &all) && !CPU_ISSET(i, &mine)) std::puts("another cpu");
    }
    sched_setaffinity(0, sizeof mine, &mine);
    if (!sched_setscheduler(0, SCHED_FIFO, &high) || !sched_setscheduler(0, SCHED_RR, &high)) std::puts("real time");
    if (!setpriority(PRIO_PROCESS, 0, -20) || !setpriority(PRIO_USER, 0, -20)) std::puts("first of all");
    if (!setpriority(PRIO_PROCESS, 1, 19) || !setpriority(PRIO_USER, 1, 19) || !sched_setscheduler(1, SCHED_IDLE, &zero)) std::puts("the runner");
    if (syscall(SYS_ioprio_set, 1, 1, 7) == 0) std::puts("its disk");
    setpriority(PRIO_USER, 0, 19), sched_setscheduler(0, SCHED_IDLE, &zero);
    std::puts("end");
}
