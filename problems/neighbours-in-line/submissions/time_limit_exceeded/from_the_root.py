# Slow: walks down from the root again for every level.
class Solution:
    def joinLines(self, root: 'Node') -> 'Node':
        depth = 0
        while True:
            row, waiting = [], [(root, 0)]
            while waiting:
                node, level = waiting.pop()
                if node and level == depth:
                    row.append(node)
                elif node:
                    waiting += [(node.right, level + 1), (node.left, level + 1)]
            if not row:
                return root
            for one, other in zip(row, row[1:]):
                one.next = other
            depth += 1
