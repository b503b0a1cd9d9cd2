static char a[1u << 30];
int main() { for (auto &c : a) c = 1; return a[12345] - 1; }