#include <vector>
int main() { std::vector<char> v(1ull << 50); return v[3]; }