#include <bits/stdc++.h>
using namespace std;

int n, q;
vector<long long> tree;  // Fenwick tree: tree[i] is the sum of the loads from i - (i & -i) + 1 to i

void add(int i, long long x) {
    for (; i <= n; i += i & -i) tree[i] += x;
}

long long prefix(int i) {
    long long total = 0;
    for (; i > 0; i -= i & -i) total += tree[i];
    return total;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);

    cin >> n >> q;
    tree.assign(n + 1, 0);
    for (int i = 1; i <= n; i++) {
        long long load;
        cin >> load;
        add(i, load);
    }
    while (q--) {
        string kind;
        int first, second;
        cin >> kind >> first >> second;
        if (kind == "add") add(first, second);
        else cout << prefix(second) - prefix(first - 1) << '\n';
    }
}
