# Slow: compares each word with one of every group.
class Solution:
    def sameTiles(self, words: List[str]) -> List[List[str]]:
        groups = []
        for word in words:
            for known, group in groups:
                if sorted(known) == sorted(word):
                    group.append(word)
                    break
            else:
                groups.append((word, [word]))
        return [group for _, group in groups]
