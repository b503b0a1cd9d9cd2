#include "/program/main"
#include "/program/main.cpp"
#include "/box/x"
int main() {}
