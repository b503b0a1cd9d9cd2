#include <stdio.h>

int main(void) {
    int n;
    long long total = 0;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0, x; i < n; i++) {
        if (scanf("%d", &x) != 1) return 1;
        total += x;
        printf("%d\n", x);
    }
    printf("%lld\n", total);
}
