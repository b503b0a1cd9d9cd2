# Wrong: misses the last average.
class Solution:
    def movingAverage(self, readings: List[int], k: int) -> List[float]:
        prefix = list(accumulate(readings, initial=0))
        return [(prefix[i + k] - prefix[i]) / k for i in range(len(readings) - k)]
