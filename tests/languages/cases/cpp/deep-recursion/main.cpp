#include <iostream>

__attribute__((noinline)) long long sum(int n) {
    volatile long long own = n;
    return n == 0 ? 0 : own + sum(n - 1);
}

int main() {
    int n;
    std::cin >> n;
    std::cout << sum(n) << "\n";
}
