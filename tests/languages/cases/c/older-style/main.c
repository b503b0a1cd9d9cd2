#include <stdio.h>

main() {
    int a, b;
    scanf("%d %d", &a, &b);
    alarm(5);
    printf("%d\n", a + b);
    return 0;
}
