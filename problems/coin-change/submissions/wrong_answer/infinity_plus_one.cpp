// Adds one to INT_MAX.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, target;
    cin >> n >> target;
    vector<int> coins(n), fewest(target + 1, INT_MAX);
    for (int &coin : coins) cin >> coin;
    fewest[0] = 0;
    for (int amount = 1; amount <= target; amount++)
        for (int coin : coins)
            if (coin <= amount) fewest[amount] = min(fewest[amount], fewest[amount - coin] + 1);
    cout << (fewest[target] == INT_MAX ? -1 : fewest[target]) << '\n';
}
