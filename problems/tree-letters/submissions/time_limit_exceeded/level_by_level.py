# Slow: walks down from the root again for every level.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        words, depth, more = [], 0, True
        while more:
            more, waiting = False, [(root, 0)]
            while waiting:
                node, level = waiting.pop()
                if level == depth:
                    words.append(str(node.val) if node else ".")
                    more = more or node is not None
                elif node:
                    waiting += [(node.right, level + 1), (node.left, level + 1)]
            depth += 1
        return " ".join(words)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        words = (None if word == "." else TreeNode(int(word)) for word in data.split())
        root = next(words)
        row = [root] if root else []
        for node in row:
            node.left, node.right = next(words), next(words)
            row += [child for child in (node.left, node.right) if child]
        return root
