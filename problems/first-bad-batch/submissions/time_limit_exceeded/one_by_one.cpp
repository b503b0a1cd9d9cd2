// Slow: asks for one batch after the other.
class Solution {
public:
    int firstBadBatch(int n) {
        int batch = 1;
        while (!isBadBatch(batch)) batch++;
        return batch;
    }
};
