#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);

    int n, m, k;
    cin >> n >> m >> k;
    vector<vector<pair<int, long long>>> roads(n + 1);
    while (m--) {
        int u, v, d;
        cin >> u >> v >> d;
        roads[u].push_back({v, d});
    }

    vector<long long> distance(n + 1, LLONG_MAX);
    priority_queue<pair<long long, int>, vector<pair<long long, int>>, greater<>> queue;
    distance[1] = 0;
    queue.push({0, 1});
    while (!queue.empty()) {
        auto [length, town] = queue.top();
        queue.pop();
        if (length > distance[town]) continue;
        for (auto [target, d] : roads[town]) {
            if (length + d < distance[target]) {
                distance[target] = length + d;
                queue.push({distance[target], target});
            }
        }
    }

    while (k--) {
        int town;
        cin >> town;
        cout << (distance[town] == LLONG_MAX ? -1 : distance[town]) << '\n';
    }
}
