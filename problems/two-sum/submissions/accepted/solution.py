class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {}
        for i, value in enumerate(nums):
            if target - value in position:
                return [position[target - value], i]
            position[value] = i
        return []
