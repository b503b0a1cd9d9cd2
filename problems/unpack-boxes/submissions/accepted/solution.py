class Unpacker:
    def __init__(self, boxes: [NestedInteger]):
        self.open = boxes[::-1]

    def next(self) -> int:
        return self.open.pop().getInteger()

    def hasNext(self) -> bool:
        while self.open and not self.open[-1].isInteger():
            self.open += self.open.pop().getList()[::-1]
        return bool(self.open)
