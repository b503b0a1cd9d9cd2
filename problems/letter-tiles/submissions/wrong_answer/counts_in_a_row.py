# Wrong: 1 and 11 look like 11 and 1.
class Solution:
    def sameTiles(self, words: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in words:
            groups["".join(str(word.count(letter)) for letter in "abcdefghijklmnopqrstuvwxyz")].append(word)
        return list(groups.values())
