#
# @lc app=leetcode id=9008 lang=python3
#
# [9008] Keep the Odd
#
# https://leetcode.com/problems/keep-the-odd/description/
#
# Easy (41.26%)
# Testcase Example:  '[3,2]'
#
# Keep the odd numbers in front.
#
# Example 1:
#
# Input: nums = [3,2]
# Output: 1, nums = [3,_]
#
# Example 2:
#
# Input: nums = []
# Output: 0, nums = []
#

# @lc code=start
class Solution:
    def keepOdd(self, nums: List[int]) -> int:
        
# @lc code=end
