// Wrong: the first entry of each row stays 0, as if deleting the first letters were free.
class Solution {
public:
    int editDistance(string source, string target) {
        int m = target.size();
        vector<int> above(m + 1), row(m + 1);
        iota(above.begin(), above.end(), 0);
        for (char c : source) {
            for (int j = 1; j <= m; j++)
                row[j] = c == target[j - 1] ? above[j - 1] : 1 + min({above[j - 1], above[j], row[j - 1]});
            swap(above, row);
            above[0] = 0;
        }
        return above[m];
    }
};
