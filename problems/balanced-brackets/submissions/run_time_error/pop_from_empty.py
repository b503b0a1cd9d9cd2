# Crashes: pops from an empty stack where a closing bracket has no partner.
class Solution:
    def isBalanced(self, text: str) -> bool:
        opener = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in text:
            if c in "([{":
                stack.append(c)
            elif c in opener and stack.pop() != opener[c]:
                return False
        return not stack
