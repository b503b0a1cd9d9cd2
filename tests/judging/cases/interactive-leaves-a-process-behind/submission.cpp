#include <cstdio>
#include <unistd.h>

int main() {
    puts("500");
    fflush(stdout);
    if (fork() == 0) {  // holds the pipe open
        setsid();
        sleep(60);
    }
}
