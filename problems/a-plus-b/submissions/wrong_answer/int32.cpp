// The sum is kept in 32 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    while (n--) {
        long long a, b;
        cin >> a >> b;
        int sum = a + b;
        cout << sum << '\n';
    }
}
