class Solution:
    def slowest(self, root: 'Node') -> int:
        if not root:
            return 0
        return root.val + max(map(self.slowest, root.children), default=0)
