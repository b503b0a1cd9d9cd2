#include "testlib.h"

int main(int argc, char **argv) {
    registerTestlibCmd(argc, argv);
    std::cerr << "the points 3 and 4 are one" << std::endl;
    quit(_points, "points 12.5 of points 20");
}
