# Wrong: looks for the character that occurs once.
class Solution:
    def oddOne(self, text: str) -> str:
        return next((character for character in text if text.count(character) == 1), text[0].upper())
