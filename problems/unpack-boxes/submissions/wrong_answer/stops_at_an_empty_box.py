# Wrong: takes an empty box for the end.
class Unpacker:
    def __init__(self, boxes: [NestedInteger]):
        self.open = boxes[::-1]

    def next(self) -> int:
        return self.open.pop().getInteger()

    def hasNext(self) -> bool:
        while self.open and not self.open[-1].isInteger():
            inner = self.open.pop().getList()
            if not inner:
                return False
            self.open += inner[::-1]
        return bool(self.open)
