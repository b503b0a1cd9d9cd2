class Solution:
    def warmest(self, degrees: List[float], days: int) -> float:
        return max(sum(degrees[i : i + days]) for i in range(len(degrees) - days + 1)) / days
