# Slow: searches the tree below every node again.
class Solution:
    def commonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        def holds(node: 'TreeNode', wanted: 'TreeNode') -> bool:
            waiting = [node]
            while waiting:
                node = waiting.pop()
                if node is wanted:
                    return True
                waiting += [child for child in (node.left, node.right) if child]
            return False

        while True:
            below = [child for child in (root.left, root.right) if child and holds(child, p) and holds(child, q)]
            if not below:
                return root
            root = below[0]
