// Prefix sums: every change of a load changes all the sums behind it.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    vector<long long> load(n + 1), prefix(n + 1);
    for (int i = 1; i <= n; i++) {
        cin >> load[i];
        prefix[i] = prefix[i - 1] + load[i];
    }
    while (q--) {
        string kind;
        int first, second;
        cin >> kind >> first >> second;
        if (kind == "add") {
            load[first] += second;
            for (int i = first; i <= n; i++) prefix[i] = prefix[i - 1] + load[i];
        } else {
            cout << prefix[second] - prefix[first - 1] << '\n';
        }
    }
}
