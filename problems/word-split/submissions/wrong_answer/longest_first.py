# Wrong: always takes the longest word that fits and never goes back.
class Solution:
    def canSplit(self, text: str, words: List[str]) -> bool:
        i = 0
        while i < len(text):
            fitting = [len(word) for word in words if text.startswith(word, i)]
            if not fitting:
                return False
            i += max(fitting)
        return True
