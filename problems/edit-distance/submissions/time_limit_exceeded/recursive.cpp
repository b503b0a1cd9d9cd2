class Solution {
public:
    int editDistance(string source, string target) {
        return steps(source, target, source.size(), target.size());
    }

private:
    int steps(const string& source, const string& target, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        if (source[i - 1] == target[j - 1]) return steps(source, target, i - 1, j - 1);
        return 1 + min({steps(source, target, i - 1, j - 1), steps(source, target, i - 1, j),
                        steps(source, target, i, j - 1)});
    }
};
