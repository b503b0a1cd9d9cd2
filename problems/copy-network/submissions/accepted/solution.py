class Solution:
    def copyNetwork(self, node: Optional['Node']) -> Optional['Node']:
        if not node:
            return None
        copies = {node: Node(node.val)}
        waiting = [node]
        while waiting:
            old = waiting.pop()
            for other in old.neighbors:
                if other not in copies:
                    copies[other] = Node(other.val)
                    waiting.append(other)
                copies[old].neighbors.append(copies[other])
        return copies[node]
