# Wrong: looking ahead takes the number away.
class Reader:
    def __init__(self, numbers):
        self.numbers = numbers

    def peek(self):
        return self.numbers.next()

    def next(self):
        return self.numbers.next()

    def hasNext(self):
        return self.numbers.hasNext()
