#include <fstream>
#include <iostream>
#include <string>

// Right is any two numbers with the input's sum.
int main(int argc, char **argv) {
    std::ifstream input(argv[1]), answer(argv[2]);
    long long sum, a, b;
    if (!(input >> sum) || !answer || argc < 4) return 1;
    if (!(std::cin >> a >> b) || a + b != sum) {
        std::ofstream(std::string(argv[3]) + "judgemessage.txt") << "not " << sum << "\n";
        std::ofstream(std::string(argv[3]) + "teammessage.txt") << "try again\n";
        return 43;
    }
    return 42;
}
