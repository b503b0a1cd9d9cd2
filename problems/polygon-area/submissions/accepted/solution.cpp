#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<long long> x(n), y(n);
    for (int i = 0; i < n; i++) cin >> x[i] >> y[i];

    long long twice = 0;
    for (int i = 0; i < n; i++) {
        int next = (i + 1) % n;
        twice += x[i] * y[next] - x[next] * y[i];
    }
    cout << fixed << setprecision(1) << abs(twice) / 2.0 << '\n';
}
