#include <stdio.h>

int main() {
    constexpr int base = 0b101000;
    int *none = nullptr;
    bool two = none == nullptr;
    printf("%d\n", base + 2 * two);
}
