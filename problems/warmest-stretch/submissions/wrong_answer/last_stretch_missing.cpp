// Wrong: leaves the last stretch out.
class Solution {
public:
    float warmest(vector<float>& degrees, int days) {
        float best = accumulate(degrees.begin(), degrees.begin() + days, 0.0f);
        for (size_t i = 0; i + days < degrees.size(); i++)
            best = max(best, accumulate(degrees.begin() + i, degrees.begin() + i + days, 0.0f));
        return best / days;
    }
};
