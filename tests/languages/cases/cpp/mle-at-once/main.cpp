#include <iostream>
#include <vector>

int main() {
    std::vector<char> all(1LL << 50);
    std::cout << all.size() << "\n";
}
