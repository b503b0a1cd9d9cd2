#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    char word[8];
    FILE *input = fopen(argv[1], "r");
    return argc > 3 && input && scanf("%7s", word) == 1 && !strcmp(word, "yes") ? 42 : 43;
}
