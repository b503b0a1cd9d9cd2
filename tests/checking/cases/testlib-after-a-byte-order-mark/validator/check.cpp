#include "testlib.h"

int main(int argc, char **argv) {
    registerTestlibCmd(argc, argv);
    std::string output;
    ouf >> output;
    quit(_wa, output);
}
