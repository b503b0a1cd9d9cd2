class Solution {
public:
    bool canSplit(string text, vector<string>& words) {
        int n = text.size();
        vector<bool> possible(n + 1);  // possible[i]: the first i letters can be cut into words
        possible[0] = true;
        for (int start = 0; start < n; start++) {
            if (!possible[start]) continue;
            for (auto& word : words)
                if (text.compare(start, word.size(), word) == 0) possible[start + word.size()] = true;
        }
        return possible[n];
    }
};
