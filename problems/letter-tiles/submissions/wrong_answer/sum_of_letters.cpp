// Wrong: words of one length whose letters have the same sum need not belong together.
class Solution {
public:
    vector<vector<string>> sameTiles(vector<string>& words) {
        map<pair<size_t, int>, vector<string>> groups;
        for (auto& word : words) groups[{word.size(), accumulate(word.begin(), word.end(), 0)}].push_back(word);
        vector<vector<string>> found;
        for (auto& [sum, group] : groups) found.push_back(group);
        return found;
    }
};
