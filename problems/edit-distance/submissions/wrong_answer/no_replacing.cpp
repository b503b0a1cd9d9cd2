// Wrong: only inserts and deletes, so that replacing a letter costs two steps.
class Solution {
public:
    int editDistance(string source, string target) {
        int n = source.size(), m = target.size();
        vector<vector<int>> common(n + 1, vector<int>(m + 1));
        for (int i = 1; i <= n; i++)
            for (int j = 1; j <= m; j++)
                common[i][j] = source[i - 1] == target[j - 1] ? common[i - 1][j - 1] + 1
                                                              : max(common[i - 1][j], common[i][j - 1]);
        return n + m - 2 * common[n][m];
    }
};
