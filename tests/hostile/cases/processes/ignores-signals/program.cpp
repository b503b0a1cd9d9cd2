#include <csignal>
int main() { for (int i = 1; i < 65; i++) std::signal(i, SIG_IGN); for (;;) {} }