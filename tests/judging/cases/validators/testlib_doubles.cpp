#include "testlib.h"

// The submission is told a number and must answer with its double, until it is told 0.
int main(int argc, char **argv) {
    registerInteraction(argc, argv);
    int last, doubled;
    inf >> last;
    for (int number = 1; number <= last; number++) {
        std::cout << number << std::endl;
        if (!(std::cin >> doubled)) quit(_pe, "wrong output format no number");
        tout << doubled << std::endl;
        if (doubled != 2 * number) quit(_wa, "wrong answer " + std::to_string(doubled));
    }
    std::cout << 0 << std::endl;
    quit(_ok, "ok");
}
