// Tries every number of copies of every coin for every amount.
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
        vector<int> before = fewest;
        for (int amount = 0; amount <= target; amount++)
            for (int copies = 1; copies * coin <= amount; copies++)
                fewest[amount] = min(fewest[amount], before[amount - copies * coin] + copies);
    }
    cout << (fewest[target] < impossible ? fewest[target] : -1) << '\n';
}
