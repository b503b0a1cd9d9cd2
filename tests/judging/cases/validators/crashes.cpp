#include <cstdio>
#include <cstdlib>

int main() {
    fprintf(stderr, "no more luck\n");
    abort();
}
