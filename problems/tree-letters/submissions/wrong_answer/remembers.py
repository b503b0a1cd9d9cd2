# Wrong: the second object has seen no tree.
class Codec:
    def __init__(self):
        self.tree = None

    def serialize(self, root: Optional[TreeNode]) -> str:
        self.tree = root
        return "see tree"

    def deserialize(self, data: str) -> Optional[TreeNode]:
        return self.tree
