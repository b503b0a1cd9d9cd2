// What a left-behind process writes after the main one has ended is not waited for.
#include <unistd.h>
int main() {
    if (fork() == 0) {
        sleep(1);
        write(1, "late\n", 5);
        _exit(0);
    }
    write(1, "end\n", 4);
}
