constexpr int spin() {
    int n = 0;
    for (;;) n = (n + 1) & 1023;
    return n;
}
static_assert(spin() == 1);
int main() {}
