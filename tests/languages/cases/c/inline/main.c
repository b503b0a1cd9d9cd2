#include <stdio.h>

inline long fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }

int main() {
    printf("%ld\n", fibonacci(9) + 8);
    return 0;
}
