class Solution:
    def divisors(self, number: int) -> List[int]:
        return [-2]
