char all[4ull << 30] = {1};
int main() { return all[5]; }
