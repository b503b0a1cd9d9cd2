// Uses every coin value at most once.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, target;
    cin >> n >> target;
    const int impossible = target + 1;
    vector<int> fewest(target + 1, impossible);
    fewest[0] = 0;
    while (n--) {
        int coin;
        cin >> coin;
        for (int amount = target; amount >= coin; amount--)
            fewest[amount] = min(fewest[amount], fewest[amount - coin] + 1);
    }
    cout << (fewest[target] < impossible ? fewest[target] : -1) << '\n';
}
