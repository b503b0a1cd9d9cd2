#include <fstream>
#include <iostream>
#include <string>

// The submission guesses the number of the input within ten tries; the interactor ends as soon as all is said.
int main(int, char **argv) {
    std::ifstream input(argv[1]);
    std::ofstream message(std::string(argv[3]) + "judgemessage.txt");
    int secret, guess;
    input >> secret;
    for (int tries = 0; tries < 10 && std::cin >> guess; tries++) {
        if (guess < 1 || guess > 1000) {
            message << guess << " is out of range";
            return 43;
        }
        std::cout << (guess == secret ? "correct" : guess < secret ? "higher" : "lower") << std::endl;
        if (guess == secret) return 42;
    }
    message << "never guessed";
    return 43;
}
