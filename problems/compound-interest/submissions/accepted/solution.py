class Solution:
    def worth(self, factor: float, years: int) -> float:
        if years < 0:
            factor, years = 1 / factor, -years
        value = 1.0
        while years:
            if years % 2:
                value *= factor
            factor, years = factor * factor, years // 2
        return value
