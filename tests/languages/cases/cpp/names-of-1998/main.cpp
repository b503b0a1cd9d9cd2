#include <bits/stdc++.h>
using namespace std;

int next[10], rank[10];

int main() {
    register int i;
    bool odd = false;
    cin >> next[0] >> rank[0];
    for (i = 0; i < 1; i++) odd++;
    if (cin == NULL) return 1;
    cout << next[0] + rank[0] << endl;
}
