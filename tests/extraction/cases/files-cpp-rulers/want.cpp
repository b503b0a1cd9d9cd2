#include <iostream>
#include "dsu.h"

int main() {
    int n, m;
    std::cin >> n >> m;
    DSU dsu(n);
    int parts = n;
    for (int a, b; m-- && std::cin >> a >> b;) parts -= dsu.join(a - 1, b - 1);
    std::cout << parts << "\n";
}
