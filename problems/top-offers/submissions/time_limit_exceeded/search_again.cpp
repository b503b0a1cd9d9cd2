class Solution {
public:
    long long bestTotal(vector<int>& offers, int k) {
        long long total = 0;
        while (k-- > 0 && !offers.empty()) {
            auto best = max_element(offers.begin(), offers.end());
            if (*best <= 0) break;
            total += *best;
            offers.erase(best);
        }
        return total;
    }
};
