# Wrong: takes for granted that it is warmer than 0.
class Solution:
    def warmest(self, degrees: List[float], days: int) -> float:
        best = 0.0
        for i in range(len(degrees) - days + 1):
            best = max(best, sum(degrees[i : i + days]) / days)
        return best
