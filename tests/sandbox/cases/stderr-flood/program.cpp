#include <cstdio>
int main() { for (int i = 0; i < 500000; i++) std::fputs("0123456789\n", stderr); std::puts("done"); }
