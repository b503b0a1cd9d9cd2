// Sweeps over the whole grid until no distance improves any more.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int h, w;
    cin >> h >> w;
    const int far = h * w + 1;
    vector<string> grid(h);
    vector<vector<int>> distance(h, vector<int>(w, far));
    for (int r = 0; r < h; r++) {
        cin >> grid[r];
        for (int c = 0; c < w; c++)
            if (grid[r][c] == 'S') distance[r][c] = 0;
    }
    int best = far;
    for (bool improved = true; improved;) {
        improved = false;
        for (int r = 0; r < h; r++)
            for (int c = 0; c < w; c++) {
                if (distance[r][c] == far) continue;
                int steps = distance[r][c] + 1;
                for (auto [nr, nc] : {pair{r - 1, c}, {r + 1, c}, {r, c - 1}, {r, c + 1}}) {
                    if (nr < 0 || nr >= h || nc < 0 || nc >= w) {
                        best = min(best, steps);
                    } else if (grid[nr][nc] != '#' && steps < distance[nr][nc]) {
                        distance[nr][nc] = steps;
                        improved = true;
                    }
                }
            }
    }
    cout << (best < far ? best : -1) << '\n';
}
