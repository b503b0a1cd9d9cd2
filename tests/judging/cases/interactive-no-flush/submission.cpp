#include <cstdio>
#include <unistd.h>

int main() {
    char answer[16];
    printf("500\n");  // stays in the buffer
    return read(0, answer, sizeof answer) < 0;
}
