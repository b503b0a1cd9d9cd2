// Wrong: the total does not fit into 32 bits.
class Solution {
public:
    vector<double> movingAverage(vector<int>& readings, int k) {
        vector<double> averages;
        int total = 0;
        for (int i = 0; i < (int)readings.size(); i++) {
            total += readings[i];
            if (i >= k) total -= readings[i - k];
            if (i >= k - 1) averages.push_back((double)total / k);
        }
        return averages;
    }
};
