# Wrong: takes blanks at the ends away.
class Solution:
    def oddOne(self, text: str) -> str:
        counts = Counter(text.strip())
        return next((character for character, count in counts.items() if count % 2), text[0])
