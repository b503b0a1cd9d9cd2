// Wrong: never goes up, so an island that bends upwards is counted twice.
class Solution {
public:
    int countIslands(vector<vector<char>>& grid) {
        int height = grid.size(), width = grid[0].size(), islands = 0;
        for (int row = 0; row < height; row++)
            for (int column = 0; column < width; column++) {
                if (grid[row][column] == '.') continue;
                islands++;
                queue<pair<int, int>> todo;
                todo.push({row, column});
                grid[row][column] = '.';
                while (!todo.empty()) {
                    auto [r, c] = todo.front();
                    todo.pop();
                    for (auto [y, x] : {pair{r + 1, c}, {r, c + 1}, {r, c - 1}}) {
                        if (y >= height || x < 0 || x >= width || grid[y][x] == '.') continue;
                        grid[y][x] = '.';
                        todo.push({y, x});
                    }
                }
            }
        return islands;
    }
};
