// Compares hashes modulo 2^64: they collide on Thue-Morse strings, for every base.
#include <bits/stdc++.h>
using namespace std;

int main() {
    string signal, pattern;
    cin >> signal >> pattern;
    const unsigned long long base = 911;
    unsigned long long wanted = 0, hash = 0, top = 1;
    for (char letter : pattern) wanted = wanted * base + letter, top *= base;
    int count = 0;
    for (size_t i = 0; i < signal.size(); i++) {
        hash = hash * base + signal[i];
        if (i >= pattern.size()) hash -= top * signal[i - pattern.size()];
        if (i + 1 >= pattern.size() && hash == wanted) count++;
    }
    cout << count << '\n';
}
