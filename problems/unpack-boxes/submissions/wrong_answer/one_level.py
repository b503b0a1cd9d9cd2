# Wrong: opens the outer boxes only.
class Unpacker:
    def __init__(self, boxes: [NestedInteger]):
        self.things = []
        for entry in boxes:
            inner = [entry] if entry.isInteger() else entry.getList()
            self.things += [thing.getInteger() for thing in inner if thing.isInteger()]
        self.things.reverse()

    def next(self) -> int:
        return self.things.pop()

    def hasNext(self) -> bool:
        return bool(self.things)
