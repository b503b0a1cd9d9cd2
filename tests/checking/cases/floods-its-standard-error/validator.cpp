#include <cstdio>

int main() {
    for (int i = 0; i < 1000000; i++) fputs("hello\n", stderr);
    return 42;
}
