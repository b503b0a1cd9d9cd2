int main() { return 0
/*repeat*/; }
