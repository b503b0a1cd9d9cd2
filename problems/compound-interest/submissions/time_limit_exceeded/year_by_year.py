# Slow: multiplies once for every year.
class Solution:
    def worth(self, factor: float, years: int) -> float:
        value = 1.0
        for _ in range(abs(years)):
            value *= factor
        return 1 / value if years < 0 else value
