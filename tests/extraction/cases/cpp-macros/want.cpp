#include <iostream>
#define rep(i, n) for (int i = 0; i < (n); i++)

int main() {
    int n;
    std::cin >> n;
    rep(i, n) {
        rep(j, n) std::cout << i * j << ' ';
        std::cout << '\n';
    }
}
