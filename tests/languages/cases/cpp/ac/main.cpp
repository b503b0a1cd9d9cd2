#include <bits/stdc++.h>
#include <print>

int main() {
    int a, b;
    std::cin >> a >> b;
    std::println("{}", a + b);
}
