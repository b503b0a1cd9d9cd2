# Slow: counts through the whole text for every character of it.
class Solution:
    def oddOne(self, text: str) -> str:
        for character in text:
            if sum(character == other for other in text) % 2:
                return character
        return ""
