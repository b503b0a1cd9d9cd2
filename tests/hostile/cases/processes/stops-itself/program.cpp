#include <csignal>
int main() { std::raise(SIGSTOP); }