class Solution:
    def firstBadBatch(self, n: int) -> int:
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            if isBadBatch(middle):
                high = middle
            else:
                low = middle + 1
        return low
