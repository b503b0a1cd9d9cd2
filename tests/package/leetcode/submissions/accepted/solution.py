class Solution:
    def addStep(self, numbers: list[int], step: int) -> list[int]:
        return [number + step for number in numbers]
