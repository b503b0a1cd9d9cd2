# Slow: tries one number after the other.
class Solution:
    def findNumber(self, n: int) -> int:
        tip = 1
        while compare(tip):
            tip += 1
        return tip
