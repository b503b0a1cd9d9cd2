# Wrong: returns the network itself.
class Solution:
    def copyNetwork(self, node: Optional['Node']) -> Optional['Node']:
        return node
