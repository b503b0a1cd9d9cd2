# Wrong: counts each kind by itself and so misses brackets that cross.
class Solution:
    def isBalanced(self, text: str) -> bool:
        for opening, closing in ("()", "[]", "{}"):
            depth = 0
            for c in text:
                depth += (c == opening) - (c == closing)
                if depth < 0:
                    return False
            if depth != 0:
                return False
        return True
