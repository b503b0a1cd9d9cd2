#include "/dev/stdin"
#include "/proc/self/fd/0"
#include </dev/fd/0>
int main() {}
