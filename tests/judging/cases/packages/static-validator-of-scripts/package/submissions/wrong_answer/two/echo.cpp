#include "echo.hpp"
int main() { std::string s; std::cin >> s; std::cout << s; }
