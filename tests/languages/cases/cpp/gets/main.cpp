#include <cstdio>
#include <vector>

char line[100];

int main() {
    int a, b;
    gets(line);
    sscanf(line, "%d %d", &a, &b);
    std::vector<int> numbers{a, b};
    auto sum = numbers[0] + numbers[1];
    printf("%d\n", sum);
}
