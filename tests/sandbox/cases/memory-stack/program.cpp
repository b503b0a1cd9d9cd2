int deep(volatile char *p) { volatile char a[4096]; a[0] = p ? p[0] + 1 : 0; return deep(a) + a[0]; }
int main() { return deep(nullptr); }