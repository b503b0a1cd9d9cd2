#include <csignal>
#include <unistd.h>
int main() { kill(-1, SIGKILL); kill(1, SIGKILL); write(1, "alive\n", 6); }