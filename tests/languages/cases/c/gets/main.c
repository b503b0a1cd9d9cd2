#include <stdio.h>

main() {
    char line[100];
    int a, b;
    /* What gets returns is a pointer to the stack: it must not be taken for an int. */
    sscanf(gets(line), "%d %d", &a, &b);
    printf("%d\n", a + b);
    return 0;
}
