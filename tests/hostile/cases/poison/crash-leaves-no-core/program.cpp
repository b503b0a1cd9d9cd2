// Wants its dump written, then crashes.
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
int main() {
    rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &all);
    prctl(PR_SET_DUMPABLE, 1);
    raise(SIGSEGV);
}
