#include <iostream>

int square(int x) {
    return x * x;
}

int f(int x) {
    return square(x);
}

int main() {
    int n;
    std::cin >> n;
    std::cout << f(n) << "\n";
}
