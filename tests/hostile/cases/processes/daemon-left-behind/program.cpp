#include <unistd.h>
int main() {
    if (fork() == 0) { setsid(); if (fork() == 0) for (volatile long x = 0;; x = x + 1) {} _exit(0); }
    write(1, "ok\n", 3);
}