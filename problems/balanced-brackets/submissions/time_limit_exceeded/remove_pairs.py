class Solution:
    def isBalanced(self, text: str) -> bool:
        brackets = "".join(c for c in text if c in "()[]{}")
        while True:
            shorter = brackets.replace("()", "").replace("[]", "").replace("{}", "")
            if shorter == brackets:
                return brackets == ""
            brackets = shorter
