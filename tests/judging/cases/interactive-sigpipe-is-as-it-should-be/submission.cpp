#include <csignal>
#include <iostream>
#include <string>

int main() {
    if (signal(SIGPIPE, SIG_DFL) != SIG_DFL) return 7;
    int low = 1, high = 1000;
    std::string answer;
    while (answer != "correct") {
        int middle = (low + high) / 2;
        std::cout << middle << std::endl;
        if (!(std::cin >> answer)) return 1;
        if (answer == "higher") low = middle + 1;
        else high = middle - 1;
    }
}
