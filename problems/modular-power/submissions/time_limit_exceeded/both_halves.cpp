// Computes the same half twice, so that the work grows with b instead of its logarithm.
#include <bits/stdc++.h>
using namespace std;

long long power(long long a, long long b, long long m) {
    if (b == 0) return 1 % m;
    if (b == 1) return a % m;
    return power(a, b / 2, m) * power(a, b - b / 2, m) % m;
}

int main() {
    int q;
    cin >> q;
    while (q--) {
        long long a, b, m;
        cin >> a >> b >> m;
        cout << power(a, b, m) << '\n';
    }
}
