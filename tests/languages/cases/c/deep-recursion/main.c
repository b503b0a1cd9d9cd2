#include <stdio.h>

__attribute__((noinline)) long long sum(int n) {
    volatile long long own = n;
    return n == 0 ? 0 : own + sum(n - 1);
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    printf("%lld\n", sum(n));
}
