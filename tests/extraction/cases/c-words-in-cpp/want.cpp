#include <stdio.h>

int main() {
    int new = 0, x;
    while (scanf("%d", &x) == 1) new += x;
    printf("%d\n", new);
}
