class Solution {
public:
    vector<vector<string>> sameTiles(vector<string>& words) {
        map<string, vector<string>> groups;
        for (auto& word : words) {
            string tiles = word;
            ranges::sort(tiles);
            groups[tiles].push_back(word);
        }
        vector<vector<string>> found;
        for (auto& [tiles, group] : groups) found.push_back(group);
        return found;
    }
};
