# Slow: walks down from the founder again for every generation.
class Solution:
    def generations(self, root: Optional[TreeNode]) -> List[List[int]]:
        found = []
        while True:
            row, waiting = [], [(root, 0)]
            while waiting:
                node, depth = waiting.pop()
                if node and depth < len(found):
                    waiting += [(node.right, depth + 1), (node.left, depth + 1)]
                elif node:
                    row.append(node.val)
            if not row:
                return found
            found.append(row)
