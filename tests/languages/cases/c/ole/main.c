#include <stdio.h>

int main(void) {
    for (;;) puts("a line of output that never ends");
}
