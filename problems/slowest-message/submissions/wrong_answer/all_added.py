# Wrong: tells one person after the other.
class Solution:
    def slowest(self, root: 'Node') -> int:
        return root.val + sum(map(self.slowest, root.children)) if root else 0
