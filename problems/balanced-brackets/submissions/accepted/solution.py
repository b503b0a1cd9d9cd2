class Solution:
    def isBalanced(self, text: str) -> bool:
        opener = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in text:
            if c in "([{":
                stack.append(c)
            elif c in opener:
                if not stack or stack.pop() != opener[c]:
                    return False
        return not stack
