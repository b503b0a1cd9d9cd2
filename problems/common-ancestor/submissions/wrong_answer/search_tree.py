# Wrong: takes the tree for a search tree.
class Solution:
    def commonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        low, high = sorted((p.val, q.val))
        node = root
        while node:
            if node.val > high and node.left:
                node = node.left
            elif node.val < low and node.right:
                node = node.right
            else:
                return node
        return root
