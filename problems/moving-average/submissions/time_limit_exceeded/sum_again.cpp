class Solution {
public:
    vector<double> movingAverage(vector<int>& readings, int k) {
        vector<double> averages;
        for (auto first = readings.begin(); first + k <= readings.end(); ++first)
            averages.push_back(accumulate(first, first + k, 0.0) / k);
        return averages;
    }
};
