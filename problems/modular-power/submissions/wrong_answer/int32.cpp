// The product of two remainders does not fit into 32 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int q;
    cin >> q;
    while (q--) {
        long long a, b;
        int m;
        cin >> a >> b >> m;
        int base = a % m, result = 1 % m;
        for (; b > 0; b /= 2) {
            if (b % 2 == 1) result = result * base % m;
            base = base * base % m;
        }
        cout << result << '\n';
    }
}
