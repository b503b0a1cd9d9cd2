// Distances are kept in 32 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m, k;
    cin >> n >> m >> k;
    vector<vector<pair<int, int>>> roads(n + 1);
    while (m--) {
        int u, v, d;
        cin >> u >> v >> d;
        roads[u].push_back({v, d});
    }
    vector<int> distance(n + 1, -1);
    priority_queue<pair<int, int>, vector<pair<int, int>>, greater<>> queue;
    queue.push({0, 1});
    while (!queue.empty()) {
        auto [length, town] = queue.top();
        queue.pop();
        if (distance[town] != -1) continue;
        distance[town] = length;
        for (auto [target, d] : roads[town])
            if (distance[target] == -1) queue.push({length + d, target});
    }
    while (k--) {
        int town;
        cin >> town;
        cout << distance[town] << '\n';
    }
}
