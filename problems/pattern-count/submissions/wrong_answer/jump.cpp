// Starts anew behind an occurrence and so misses those that overlap it.
#include <bits/stdc++.h>
using namespace std;

int main() {
    string signal, pattern;
    cin >> signal >> pattern;
    vector<size_t> border(pattern.size());
    for (size_t i = 1, length = 0; i < pattern.size(); i++) {
        while (length > 0 && pattern[i] != pattern[length]) length = border[length - 1];
        if (pattern[i] == pattern[length]) length++;
        border[i] = length;
    }
    int count = 0;
    size_t matched = 0;
    for (char letter : signal) {
        while (matched > 0 && letter != pattern[matched]) matched = border[matched - 1];
        if (letter == pattern[matched]) matched++;
        if (matched == pattern.size()) count++, matched = 0;
    }
    cout << count << '\n';
}
