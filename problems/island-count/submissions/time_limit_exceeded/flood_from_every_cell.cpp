class Solution {
public:
    int countIslands(vector<vector<char>>& grid) {
        set<int> first;  // the first cell of every island
        for (int row = 0; row < (int)grid.size(); row++)
            for (int column = 0; column < (int)grid[0].size(); column++)
                if (grid[row][column] == '#') first.insert(firstCell(grid, row, column));
        return first.size();
    }

private:
    int firstCell(const vector<vector<char>>& grid, int row, int column) {
        int height = grid.size(), width = grid[0].size(), best = row * width + column;
        vector<vector<bool>> seen(height, vector<bool>(width));
        queue<pair<int, int>> todo;
        todo.push({row, column});
        seen[row][column] = true;
        while (!todo.empty()) {
            auto [r, c] = todo.front();
            todo.pop();
            best = min(best, r * width + c);
            for (auto [y, x] : {pair{r + 1, c}, {r - 1, c}, {r, c + 1}, {r, c - 1}}) {
                if (y < 0 || y >= height || x < 0 || x >= width || grid[y][x] == '.' || seen[y][x]) continue;
                seen[y][x] = true;
                todo.push({y, x});
            }
        }
        return best;
    }
};
