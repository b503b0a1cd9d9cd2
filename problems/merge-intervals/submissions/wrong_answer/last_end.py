# Wrong: takes the end of the last closure, even if it lies inside an earlier one.
class Solution:
    def mergeIntervals(self, intervals: List[List[int]]) -> List[List[int]]:
        merged = []
        for start, end in sorted(intervals):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = end
            else:
                merged.append([start, end])
        return merged
