#include <cstdlib>
#include <cstring>

int main() {
    for (;;) memset(malloc(1 << 24), 1, 1 << 24);
}
