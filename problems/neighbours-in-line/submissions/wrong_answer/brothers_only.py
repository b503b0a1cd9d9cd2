# Wrong: joins the two children of one node only.
class Solution:
    def joinLines(self, root: 'Node') -> 'Node':
        if root:
            if root.left:
                root.left.next = root.right
            self.joinLines(root.left)
            self.joinLines(root.right)
        return root
