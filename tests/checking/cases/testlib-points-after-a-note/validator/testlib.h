// Behaves towards its caller as testlib does: same arguments, same exit statuses, words on standard error.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#ifdef TESTSYS
#define PC_BASE_EXIT_CODE 50
#else
#define PC_BASE_EXIT_CODE 0
#endif
enum Result { _ok = 0, _wa = 1, _pe = 2, _fail = 3, _dirt = 4, _points = 7, _unexpected_eof = 8, _partially = 16 };
#define _pc(points) Result(_partially + (points))

inline std::ifstream inf, ouf, ans;

inline void registerTestlibCmd(int argc, char **argv) {
    if (argc < 4) {
        std::cerr << "FAIL too few arguments";
        exit(_fail);
    }
    inf.open(argv[1]), ouf.open(argv[2]), ans.open(argv[3]);
}

inline void quit(Result result, const std::string &words) {
    std::cerr << words << std::endl;
    exit(result >= _partially ? PC_BASE_EXIT_CODE + (result - _partially) : result);
}
