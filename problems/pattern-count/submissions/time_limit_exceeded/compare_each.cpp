// Compares the whole pattern at every position.
#include <bits/stdc++.h>
using namespace std;

int main() {
    string signal, pattern;
    cin >> signal >> pattern;
    int count = 0;
    for (size_t start = 0; start + pattern.size() <= signal.size(); start++) {
        size_t matched = 0;
        while (matched < pattern.size() && signal[start + matched] == pattern[matched]) matched++;
        if (matched == pattern.size()) count++;
    }
    cout << count << '\n';
}
