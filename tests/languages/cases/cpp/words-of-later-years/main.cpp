#include <bits/stdc++.h>
using namespace std;

int sum(int a, int b) throw() {
    int concept = a, requires = b;
    return concept + requires;
}

struct None {
    None() = delete;
    int value;
};

int main() {
    int a, b;
    cin >> a >> b;
    const char *empty = u8"";
    None none{0};
    cout << sum(a, b) + none.value << empty << endl;
}
