// Looks through all towns for the nearest one.
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
    vector<long long> distance(n + 1, LLONG_MAX);
    vector<bool> done(n + 1);
    distance[1] = 0;
    while (true) {
        int nearest = 0;  // distance[0] stays at LLONG_MAX
        for (int town = 1; town <= n; town++)
            if (!done[town] && distance[town] < distance[nearest]) nearest = town;
        if (nearest == 0) break;
        done[nearest] = true;
        for (auto [target, d] : roads[nearest]) distance[target] = min(distance[target], distance[nearest] + d);
    }
    while (k--) {
        int town;
        cin >> town;
        cout << (distance[town] == LLONG_MAX ? -1 : distance[town]) << '\n';
    }
}
