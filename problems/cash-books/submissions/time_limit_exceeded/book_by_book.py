# Slow: goes through all entries for every member.
class Solution:
    def balanced(self, names: List[str], amounts: List[int], total: int) -> bool:
        for member in sorted(set(names)):
            if sum(amount for name, amount in zip(names, amounts) if name == member) < 0:
                return False
        return sum(amounts) == total
