// Writes to both streams from many processes at once, in pieces of all sizes.
#include <csignal>
#include <unistd.h>
static char text[1 << 16];
int main() {
    signal(SIGPIPE, SIG_IGN);
    for (int i = 0; i < 5; i++) fork();
    for (unsigned i = 0;; i++) write(1 + i % 2, text, i * 7919 % sizeof text);
}
