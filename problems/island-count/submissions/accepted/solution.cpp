class Solution {
public:
    int countIslands(vector<vector<char>>& grid) {
        int islands = 0;
        for (int row = 0; row < (int)grid.size(); row++)
            for (int column = 0; column < (int)grid[0].size(); column++)
                if (grid[row][column] == '#') {
                    sink(grid, row, column);
                    islands++;
                }
        return islands;
    }

private:
    void sink(vector<vector<char>>& grid, int row, int column) {
        int height = grid.size(), width = grid[0].size();
        stack<pair<int, int>> todo;
        todo.push({row, column});
        grid[row][column] = '.';
        while (!todo.empty()) {
            auto [r, c] = todo.top();
            todo.pop();
            for (auto [y, x] : {pair{r + 1, c}, {r - 1, c}, {r, c + 1}, {r, c - 1}}) {
                if (y < 0 || y >= height || x < 0 || x >= width || grid[y][x] == '.') continue;
                grid[y][x] = '.';
                todo.push({y, x});
            }
        }
    }
};
