#include "testlib.h"

int main(int argc, char **argv) {
    registerTestlibCmd(argc, argv);
    std::string input, output;
    inf >> input, ouf >> output;
    quitWrong(input + " " + output);
}
