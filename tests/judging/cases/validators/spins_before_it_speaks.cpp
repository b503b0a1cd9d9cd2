#include <cstdio>
#include <ctime>

// Works for longer than the submission may be idle, then expects one word.
int main() {
    while (clock() < 3 * CLOCKS_PER_SEC) {}
    puts("go");
    fflush(stdout);
    char word[8];
    return scanf("%7s", word) == 1 ? 42 : 43;
}
