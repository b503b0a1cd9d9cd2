class Solution:
    def mergeIntervals(self, intervals: List[List[int]]) -> List[List[int]]:
        merged = []
        for start, end in intervals:
            apart = []
            for other in merged:
                if other[0] <= end and start <= other[1]:
                    start = min(start, other[0])
                    end = max(end, other[1])
                else:
                    apart.append(other)
            merged = apart + [[start, end]]
        return sorted(merged)
