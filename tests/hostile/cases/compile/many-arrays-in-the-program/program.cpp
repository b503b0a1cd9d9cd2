int all[25 << 20] = {1};
int main() { return all[5]; }
