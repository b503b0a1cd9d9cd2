#include <fstream>
#include <string>

int main() {
    std::ifstream in("/dev/stdin");
    std::ofstream out("/dev/stdout");
    int low = 1, high = 1000;
    std::string answer;
    while (answer != "correct") {
        int middle = (low + high) / 2;
        out << middle << std::endl;
        if (!(in >> answer)) return 1;
        if (answer == "higher") low = middle + 1;
        else high = middle - 1;
    }
}
