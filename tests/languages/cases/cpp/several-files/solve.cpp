#include <iostream>

#include "sum.h"

int main() {
    int a, b;
    std::cin >> a >> b;
    std::cout << sum(a, b) << "\n";
}
