# Wrong: never tries the last number.
class Solution:
    def findNumber(self, n: int) -> int:
        low, high = 1, n
        while high - low > 1:
            tip = (low + high) // 2
            if compare(tip) < 0:
                high = tip
            else:
                low = tip
        return low
