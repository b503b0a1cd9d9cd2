#include <iostream>
#include <vector>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<long long> a(n);
    for (auto& x : a) cin >> x;
    long long best = 0;
    for (int i = 1; i < n; i++) best = max(best, a[i] - a[i - 1]);
    cout << best << "\n";
    return 0;
}
