class Solution:
    def canSplit(self, text: str, words: List[str]) -> bool:
        def rest(start):
            if start == len(text):
                return True
            for word in words:
                if text.startswith(word, start) and rest(start + len(word)):
                    return True
            return False

        return rest(0)
