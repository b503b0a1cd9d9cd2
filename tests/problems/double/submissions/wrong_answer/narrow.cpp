// wraps around at 32 bits, which only a secret test shows
#include <cstdint>
#include <iostream>

int main() {
    std::int32_t n;
    std::cin >> n;
    std::cout << static_cast<std::int32_t>(2u * static_cast<std::uint32_t>(n)) << "\n";
}
