#include <cstdio>
int main() { for (int i = 0; i < 1000000; i++) std::fputs("0123456789\n", stderr); std::puts("done"); }