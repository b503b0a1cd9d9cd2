#include "around.h"

int main(int argc, char **argv) {
    registerFormat(argc, argv);
    std::string output, answer;
    ouf >> output, ans >> answer;
    std::cerr << output << " " << answer;
    end(output == answer);
}
