// Wrong: looks both values up from the left, so two equal entries give the same position twice.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        vector<int> sorted = nums;
        sort(sorted.begin(), sorted.end());
        int left = 0, right = (int)sorted.size() - 1;
        while (left < right && sorted[left] + sorted[right] != target) {
            if (sorted[left] + sorted[right] < target) left++;
            else right--;
        }
        int i = find(nums.begin(), nums.end(), sorted[left]) - nums.begin();
        int j = find(nums.begin(), nums.end(), sorted[right]) - nums.begin();
        return {i, j};
    }
};
