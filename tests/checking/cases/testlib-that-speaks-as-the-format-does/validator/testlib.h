// Statuses and arguments of the package format, in the words of testlib.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

inline std::ifstream inf;
inline std::istream &ouf = std::cin;
inline std::string feedback;

inline void registerTestlibCmd(int, char **argv) {
    inf.open(argv[1]);
    feedback = argv[3];
}

inline void quitWrong(const std::string &words) {
    std::ofstream(feedback + "judgemessage.txt") << "judge: " << words;
    exit(43);
}
