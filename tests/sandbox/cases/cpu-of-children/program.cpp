#include <sys/wait.h>
#include <ctime>
#include <unistd.h>
int main() {
    for (int i = 0; i < 2; i++) if (fork() == 0) { while (std::clock() < CLOCKS_PER_SEC / 5) {} _exit(0); }
    while (wait(nullptr) > 0) {}
}