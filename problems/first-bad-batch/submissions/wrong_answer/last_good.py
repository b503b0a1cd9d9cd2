# Wrong: returns the last good batch.
class Solution:
    def firstBadBatch(self, n: int) -> int:
        low, high = 0, n
        while high - low > 1:
            middle = (low + high) // 2
            if isBadBatch(middle):
                high = middle
            else:
                low = middle
        return low
