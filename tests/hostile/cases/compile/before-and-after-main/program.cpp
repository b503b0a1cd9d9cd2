// Runs before main, after it, in place of it, and from the loader's tables: all of it in the run, none while compiling.
#include <cstdio>
#include <unistd.h>
static void first() { std::printf("first %d\n", getuid()); }
__attribute__((constructor(101))) static void early() { std::printf("early %d\n", getuid()); }
__attribute__((destructor)) static void late() { std::printf("late %d\n", getuid()); }
__attribute__((section(".init_array"), used)) static void (*table)() = first;
int main() {}
