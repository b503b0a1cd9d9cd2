#include <iostream>

int main() {
    for (;;) std::cout << "a line of output that never ends\n";
}
