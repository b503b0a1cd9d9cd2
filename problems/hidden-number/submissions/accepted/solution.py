class Solution:
    def findNumber(self, n: int) -> int:
        low, high = 1, n
        while True:
            tip = (low + high) // 2
            answer = compare(tip)
            if answer == 0:
                return tip
            if answer < 0:
                high = tip - 1
            else:
                low = tip + 1
