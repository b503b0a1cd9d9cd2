class Solution:
    def movingAverage(self, readings: List[int], k: int) -> List[float]:
        total = sum(readings[:k])
        averages = [total / k]
        for old, new in zip(readings, readings[k:]):
            total += new - old
            averages.append(total / k)
        return averages
