// Wrong: at each place it tries only the first word of the list that fits.
class Solution {
public:
    bool canSplit(string text, vector<string>& words) {
        int n = text.size();
        vector<bool> possible(n + 1);
        possible[0] = true;
        for (int start = 0; start < n; start++) {
            if (!possible[start]) continue;
            for (auto& word : words)
                if (text.compare(start, word.size(), word) == 0) {
                    possible[start + word.size()] = true;
                    break;
                }
        }
        return possible[n];
    }
};
