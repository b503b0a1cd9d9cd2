class Solution:
    def editDistance(self, source: str, target: str) -> int:
        above = list(range(len(target) + 1))
        for i, a in enumerate(source, 1):
            row = [i]
            for j, b in enumerate(target, 1):
                if a == b:
                    row.append(above[j - 1])
                else:
                    row.append(1 + min(above[j - 1], above[j], row[-1]))
            above = row
        return above[-1]
