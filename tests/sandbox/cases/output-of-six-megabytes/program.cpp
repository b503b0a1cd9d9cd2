#include <cstdio>
#include <string>
int main() {
    std::string all(6 << 20, 'x');
    std::fwrite(all.data(), 1, all.size(), stdout);
}
