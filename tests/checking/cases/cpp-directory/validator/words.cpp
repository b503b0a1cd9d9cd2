#include "words.h"

#include <iostream>
#include <string>

bool right() {
    std::string word;
    std::cin >> word;
    return word == "yes";
}
