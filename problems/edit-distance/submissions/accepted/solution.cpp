class Solution {
public:
    int editDistance(string source, string target) {
        int n = source.size(), m = target.size();
        vector<vector<int>> steps(n + 1, vector<int>(m + 1));
        for (int i = 0; i <= n; i++)
            for (int j = 0; j <= m; j++) {
                if (i == 0 || j == 0)
                    steps[i][j] = i + j;
                else if (source[i - 1] == target[j - 1])
                    steps[i][j] = steps[i - 1][j - 1];
                else
                    steps[i][j] = 1 + min({steps[i - 1][j - 1], steps[i - 1][j], steps[i][j - 1]});
            }
        return steps[n][m];
    }
};
