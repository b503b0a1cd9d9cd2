#include <cstdlib>
#include <cstring>
int main() { volatile char *p = (char *)std::malloc(64 << 20); std::memset((void *)p, 1, 64 << 20); return p[5] - 1; }