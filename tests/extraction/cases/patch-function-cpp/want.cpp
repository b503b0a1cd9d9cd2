#include <iostream>

int f(int x) {
    return x * x;
}

int main() {
    int n;
    std::cin >> n;
    std::cout << f(n) << "\n";
}
