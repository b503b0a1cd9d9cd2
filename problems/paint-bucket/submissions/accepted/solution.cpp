class Solution {
public:
    void pour(vector<vector<char>>& picture, int row, int column, char colour) {
        if (picture[row][column] != colour) spread(picture, row, column, picture[row][column], colour);
    }

private:
    void spread(vector<vector<char>>& picture, int row, int column, char old, char colour) {
        if (row < 0 || row == ssize(picture) || column < 0 || column == ssize(picture[0]) || picture[row][column] != old) return;
        picture[row][column] = colour;
        spread(picture, row + 1, column, old, colour);
        spread(picture, row - 1, column, old, colour);
        spread(picture, row, column + 1, old, colour);
        spread(picture, row, column - 1, old, colour);
    }
};
