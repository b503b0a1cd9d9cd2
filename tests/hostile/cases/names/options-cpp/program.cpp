int other();
int main() { return other(); }
