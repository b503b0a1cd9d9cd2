class Solution {
public:
    long long bestTotal(vector<int>& offers, int k) {
        sort(offers.begin(), offers.end(), greater<int>());
        long long total = 0;
        for (int i = 0; i < k && offers[i] > 0; i++) total += offers[i];
        return total;
    }
};
