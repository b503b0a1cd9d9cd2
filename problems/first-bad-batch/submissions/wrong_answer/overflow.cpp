// Wrong: the sum of the two ends does not fit.
class Solution {
public:
    int firstBadBatch(int n) {
        int low = 1, high = n;
        while (low < high) {
            int middle = int(unsigned(low) + unsigned(high)) / 2;
            if (middle < low) return low;
            if (isBadBatch(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
};
