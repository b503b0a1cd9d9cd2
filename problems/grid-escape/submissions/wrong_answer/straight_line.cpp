// Walks straight to the nearest edge and ignores the shelves.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int h, w;
    cin >> h >> w;
    for (int r = 0; r < h; r++) {
        string line;
        cin >> line;
        int c = line.find('S');
        if (c >= 0) cout << min({r + 1, h - r, c + 1, w - c}) << '\n';
    }
}
