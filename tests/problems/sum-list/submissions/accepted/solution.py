class Solution:
    def sumList(self, values: List[int]) -> int:
        return sum(values)
