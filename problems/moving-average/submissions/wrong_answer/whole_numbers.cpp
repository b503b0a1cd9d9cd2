// Wrong: divides whole numbers, which drops the fraction.
class Solution {
public:
    vector<double> movingAverage(vector<int>& readings, int k) {
        vector<double> averages;
        long long total = 0;
        for (int i = 0; i < (int)readings.size(); i++) {
            total += readings[i];
            if (i >= k) total -= readings[i - k];
            if (i >= k - 1) averages.push_back(total / k);
        }
        return averages;
    }
};
