# Wrong: keeps a word once.
class Solution:
    def sameTiles(self, words: List[str]) -> List[List[str]]:
        groups = defaultdict(set)
        for word in words:
            groups["".join(sorted(word))].add(word)
        return [list(group) for group in groups.values()]
