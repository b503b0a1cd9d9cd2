class Solution:
    def joinLines(self, root: 'Node') -> 'Node':
        row = [root] if root else []
        while row:
            for one, other in zip(row, row[1:]):
                one.next = other
            row = [child for node in row for child in (node.left, node.right) if child]
        return root
