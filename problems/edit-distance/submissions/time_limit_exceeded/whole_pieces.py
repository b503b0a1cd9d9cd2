class Solution:
    def editDistance(self, source: str, target: str) -> int:
        steps = [[0] * (len(target) + 1) for _ in range(len(source) + 1)]
        for i in range(len(source) + 1):
            for j in range(len(target) + 1):
                choices = [i + j]
                if i > 0 and j > 0:
                    choices.append(steps[i - 1][j - 1] + (source[i - 1] != target[j - 1]))
                choices.extend(steps[i - length][j] + length for length in range(1, i + 1))
                choices.extend(steps[i][j - length] + length for length in range(1, j + 1))
                steps[i][j] = min(choices)
        return steps[-1][-1]
