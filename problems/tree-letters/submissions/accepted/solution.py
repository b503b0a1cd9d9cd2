class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        words, row = [], deque([root])
        while row:
            node = row.popleft()
            words.append(str(node.val) if node else ".")
            if node:
                row.extend((node.left, node.right))
        return " ".join(words)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        words = iter(data.split())

        def next_node() -> Optional[TreeNode]:
            word = next(words)
            return None if word == "." else TreeNode(int(word))

        root = next_node()
        row = deque([root] if root else [])
        while row:
            node = row.popleft()
            node.left, node.right = next_node(), next_node()
            row.extend(child for child in (node.left, node.right) if child)
        return root
