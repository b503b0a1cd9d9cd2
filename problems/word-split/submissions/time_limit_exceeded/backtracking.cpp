class Solution {
public:
    bool canSplit(string text, vector<string>& words) {
        return rest(text, words, 0);
    }

private:
    bool rest(const string& text, const vector<string>& words, size_t start) {
        if (start == text.size()) return true;
        for (auto& word : words)
            if (text.compare(start, word.size(), word) == 0 && rest(text, words, start + word.size())) return true;
        return false;
    }
};
