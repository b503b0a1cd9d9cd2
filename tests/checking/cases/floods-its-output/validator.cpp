#include <cstdio>

int main() {
    for (;;) puts("hello");
}
