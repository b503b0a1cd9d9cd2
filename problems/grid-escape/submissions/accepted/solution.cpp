#include <bits/stdc++.h>
using namespace std;

int h, w;
vector<string> grid;

int escape(int row, int col) {
    vector<vector<int>> distance(h, vector<int>(w, -1));
    queue<pair<int, int>> cells;
    distance[row][col] = 0;
    cells.push({row, col});
    while (!cells.empty()) {
        auto [r, c] = cells.front();
        cells.pop();
        int steps = distance[r][c] + 1;
        for (auto [nr, nc] : {pair{r - 1, c}, {r + 1, c}, {r, c - 1}, {r, c + 1}}) {
            if (nr < 0 || nr >= h || nc < 0 || nc >= w) return steps;
            if (grid[nr][nc] == '#' || distance[nr][nc] != -1) continue;
            distance[nr][nc] = steps;
            cells.push({nr, nc});
        }
    }
    return -1;
}

int main() {
    cin >> h >> w;
    grid.resize(h);
    for (string &line : grid) cin >> line;
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++)
            if (grid[r][c] == 'S') cout << escape(r, c) << '\n';
}
