class Solution {
public:
    bool balanced(vector<string>& names, vector<long long>& amounts, long long total) {
        unordered_map<string, long long> books;
        for (size_t i = 0; i < names.size(); i++) books[names[i]] += amounts[i];
        for (auto& [name, book] : books) {
            if (book < 0) return false;
            total -= book;
        }
        return total == 0;
    }
};
