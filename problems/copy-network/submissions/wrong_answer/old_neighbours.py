# Wrong: new computers are joined to the old ones.
class Solution:
    def copyNetwork(self, node: Optional['Node']) -> Optional['Node']:
        return Node(node.val, list(node.neighbors)) if node else None
