// Wrong: the amounts do not fit into 32 bits.
class Solution {
public:
    bool balanced(vector<string>& names, vector<long long>& amounts, long long total) {
        map<string, int> books;
        int sum = 0;
        for (size_t i = 0; i < names.size(); i++) books[names[i]] += int(amounts[i]), sum += int(amounts[i]);
        return sum == int(total) && all_of(books.begin(), books.end(), [](auto& book) { return book.second >= 0; });
    }
};
