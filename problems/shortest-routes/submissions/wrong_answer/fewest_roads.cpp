// Breadth-first search: finds the route with the fewest roads, not the shortest one.
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
    vector<long long> distance(n + 1, -1);
    queue<int> towns;
    distance[1] = 0;
    towns.push(1);
    while (!towns.empty()) {
        int town = towns.front();
        towns.pop();
        for (auto [target, d] : roads[town])
            if (distance[target] == -1) {
                distance[target] = distance[town] + d;
                towns.push(target);
            }
    }
    while (k--) {
        int town;
        cin >> town;
        cout << distance[town] << '\n';
    }
}
