class Solution:
    def generations(self, root: Optional[TreeNode]) -> List[List[int]]:
        found, row = [], [root] if root else []
        while row:
            found.append([node.val for node in row])
            row = [child for node in row for child in (node.left, node.right) if child]
        return found
