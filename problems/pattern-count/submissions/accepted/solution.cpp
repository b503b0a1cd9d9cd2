#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);

    string signal, pattern;
    cin >> signal >> pattern;

    // border[i]: length of the longest proper prefix of text[0..i] that is also its suffix;
    // the '#' keeps it from growing beyond the pattern
    string text = pattern + '#' + signal;
    vector<size_t> border(text.size());
    int count = 0;
    for (size_t i = 1; i < text.size(); i++) {
        size_t length = border[i - 1];
        while (length > 0 && text[i] != text[length]) length = border[length - 1];
        if (text[i] == text[length]) length++;
        border[i] = length;
        if (length == pattern.size()) count++;
    }
    cout << count << '\n';
}
