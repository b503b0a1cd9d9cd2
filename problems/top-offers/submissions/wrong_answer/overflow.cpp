// Wrong: accumulate adds in the type of its start value, and the int 0 makes that 32 bits.
class Solution {
public:
    long long bestTotal(vector<int>& offers, int k) {
        sort(offers.begin(), offers.end(), greater<int>());
        auto end = find_if(offers.begin(), offers.begin() + k, [](int profit) { return profit <= 0; });
        return accumulate(offers.begin(), end, 0);
    }
};
