class Solution {
public:
    float warmest(vector<float>& degrees, int days) {
        float sum = accumulate(degrees.begin(), degrees.begin() + days, 0.0f), best = sum;
        for (size_t i = days; i < degrees.size(); i++) best = max(best, sum += degrees[i] - degrees[i - days]);
        return best / days;
    }
};
