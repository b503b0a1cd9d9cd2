# Slow: searches a list of all computers for the copy of each neighbour.
class Solution:
    def copyNetwork(self, node: Optional['Node']) -> Optional['Node']:
        if not node:
            return None
        copies = [(node, Node(node.val))]
        for old, copy in copies:
            for other in old.neighbors:
                for known, made in copies:
                    if known is other:
                        break
                else:
                    made = Node(other.val)
                    copies.append((other, made))
                copy.neighbors.append(made)
        return copies[0][1]
