#include "testlib.h"

int main(int argc, char **argv) {
    registerTestlibCmd(argc, argv);
    std::string input, output, answer;
    inf >> input, ouf >> output, ans >> answer;
    quit(_wa, "wrong answer 1st words differ");
}
