# Wrong: does not count how often a letter occurs.
class Solution:
    def sameTiles(self, words: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in words:
            groups[frozenset(word)].append(word)
        return list(groups.values())
