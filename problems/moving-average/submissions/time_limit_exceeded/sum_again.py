class Solution:
    def movingAverage(self, readings: List[int], k: int) -> List[float]:
        return [sum(readings[i : i + k]) / k for i in range(len(readings) - k + 1)]
