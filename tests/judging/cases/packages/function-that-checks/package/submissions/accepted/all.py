class Solution:
    def divisors(self, number: int) -> List[int]:
        return [each for each in range(number, 0, -1) if number % each == 0]
