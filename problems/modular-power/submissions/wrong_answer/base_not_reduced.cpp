// Squares the base before it is reduced: too large even for 64 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int q;
    cin >> q;
    while (q--) {
        long long a, b, m, result = 1;
        cin >> a >> b >> m;
        for (; b > 0; b /= 2) {
            if (b % 2 == 1) result = result * a % m;
            a = a * a % m;
        }
        cout << result % m << '\n';
    }
}
