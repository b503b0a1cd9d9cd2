// Behaves towards its caller as testlib's interactors do: same arguments, same exit statuses, words on standard error.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

enum Result { _ok = 0, _wa = 1, _pe = 2, _fail = 3 };

inline std::ifstream inf, ans;
inline std::ofstream tout;

[[noreturn]] inline void quit(Result result, const std::string &words) {
    std::cerr << words << std::endl;
    std::exit(result);
}

inline void registerInteraction(int argc, char **argv) {
    if (argc != 4) quit(_fail, "FAIL wrong number of arguments");
    inf.open(argv[1]), tout.open(argv[2]), ans.open(argv[3]);
    if (!inf || !tout || !ans) quit(_fail, "FAIL a file cannot be opened");
}
