// Sums are kept in 32 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    vector<int> tree(n + 1);
    auto add = [&](int i, int x) {
        for (; i <= n; i += i & -i) tree[i] += x;
    };
    auto prefix = [&](int i) {
        int total = 0;
        for (; i > 0; i -= i & -i) total += tree[i];
        return total;
    };
    for (int i = 1, load; i <= n; i++) cin >> load, add(i, load);
    while (q--) {
        string kind;
        int first, second;
        cin >> kind >> first >> second;
        if (kind == "add") add(first, second);
        else cout << prefix(second) - prefix(first - 1) << '\n';
    }
}
