class Solution {
public:
    Node* fold(vector<vector<int>>& grid) { return part(grid, 0, 0, grid.size()); }

private:
    Node* part(const vector<vector<int>>& grid, int top, int left, int size) {
        bool same = true;
        for (int r = top; r < top + size; r++)
            for (int c = left; c < left + size; c++) same &= grid[r][c] == grid[top][left];
        if (same) return new Node(grid[top][left], true);
        int half = size / 2;
        return new Node(true, false, part(grid, top, left, half), part(grid, top, left + half, half),
                        part(grid, top + half, left, half), part(grid, top + half, left + half, half));
    }
};
