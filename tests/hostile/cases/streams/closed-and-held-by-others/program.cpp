// The main process closes its streams and goes; others hold them and write on.
#include <csignal>
#include <unistd.h>
int main() {
    signal(SIGPIPE, SIG_IGN);
    for (int i = 0; i < 20; i++)
        if (fork() == 0) {
            setsid();
            dup2(1, 900), dup2(2, 901);
            for (;;) write(1, "", 0), usleep(1000);
        }
    write(1, "end\n", 4);
    close(0), close(1), close(2);
    _exit(0);
}
