#include <cstdio>
int main() { for (;;) std::puts("hello"); }