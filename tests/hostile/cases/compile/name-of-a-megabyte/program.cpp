int a/*repeat*/;
int main() {}
