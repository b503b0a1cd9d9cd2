// Wrong: paints every cell of the old colour.
class Solution {
public:
    void pour(vector<vector<char>>& picture, int row, int column, char colour) {
        char old = picture[row][column];
        for (auto& line : picture) replace(line.begin(), line.end(), old, colour);
    }
};
