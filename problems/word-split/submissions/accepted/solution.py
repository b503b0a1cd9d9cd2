class Solution:
    def canSplit(self, text: str, words: List[str]) -> bool:
        known = set(words)
        longest = max(map(len, words))
        possible = [True] + [False] * len(text)  # possible[i]: the first i letters can be cut into words
        for end in range(1, len(text) + 1):
            for start in range(max(0, end - longest), end):
                if possible[start] and text[start:end] in known:
                    possible[end] = True
                    break
        return possible[-1]
