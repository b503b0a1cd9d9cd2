class Solution:
    def commonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        above, waiting = {root: None}, [root]
        while waiting:
            node = waiting.pop()
            for child in (node.left, node.right):
                if child:
                    above[child] = node
                    waiting.append(child)
        line = set()
        while p:
            line.add(p)
            p = above[p]
        while q not in line:
            q = above[q]
        return q
