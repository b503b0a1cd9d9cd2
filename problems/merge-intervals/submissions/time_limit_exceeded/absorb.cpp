class Solution {
public:
    vector<vector<int>> mergeIntervals(vector<vector<int>>& intervals) {
        vector<vector<int>> merged;
        for (auto interval : intervals) {
            vector<vector<int>> apart;
            for (auto& other : merged) {
                if (other[0] <= interval[1] && interval[0] <= other[1]) {
                    interval[0] = min(interval[0], other[0]);
                    interval[1] = max(interval[1], other[1]);
                } else {
                    apart.push_back(other);
                }
            }
            apart.push_back(interval);
            merged = apart;
        }
        sort(merged.begin(), merged.end());
        return merged;
    }
};
