#include <cstdio>
#ifdef LOCAL
#else
int main() { puts("1"); }
#endif
