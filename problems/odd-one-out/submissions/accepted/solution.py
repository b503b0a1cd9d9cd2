class Solution:
    def oddOne(self, text: str) -> str:
        return chr(reduce(xor, map(ord, text)))
