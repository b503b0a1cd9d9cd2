# Wrong: does not say where a child is missing.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        words, row = [], deque([root] if root else [])
        while row:
            node = row.popleft()
            words.append(str(node.val))
            row.extend(child for child in (node.left, node.right) if child)
        return " ".join(words)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        nodes = [TreeNode(int(word)) for word in data.split()]
        for i, node in enumerate(nodes):
            node.left = nodes[2 * i + 1] if 2 * i + 1 < len(nodes) else None
            node.right = nodes[2 * i + 2] if 2 * i + 2 < len(nodes) else None
        return nodes[0] if nodes else None
