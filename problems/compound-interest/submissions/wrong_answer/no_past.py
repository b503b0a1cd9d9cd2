# Wrong: forgets the sign of the years.
class Solution:
    def worth(self, factor: float, years: int) -> float:
        return float(factor) ** abs(years) if abs(factor) <= 1 or abs(years) < 400 else 0.0
