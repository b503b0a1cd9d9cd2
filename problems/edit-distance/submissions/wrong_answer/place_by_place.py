# Wrong: compares place by place, so one inserted letter shifts all the others.
class Solution:
    def editDistance(self, source: str, target: str) -> int:
        different = sum(a != b for a, b in zip(source, target))
        return different + abs(len(source) - len(target))
