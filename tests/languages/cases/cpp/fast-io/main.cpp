#include <iostream>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, x;
    long long total = 0;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::cin >> x;
        total += x;
        std::cout << x << "\n";
    }
    std::cout << total << "\n";
}
