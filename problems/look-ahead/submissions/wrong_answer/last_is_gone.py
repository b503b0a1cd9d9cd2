# Wrong: forgets the number that was looked at when it asks whether there is one more.
class Reader:
    def __init__(self, numbers):
        self.numbers = numbers
        self.ahead = []

    def peek(self):
        if not self.ahead:
            self.ahead.append(self.numbers.next())
        return self.ahead[0]

    def next(self):
        return self.ahead.pop() if self.ahead else self.numbers.next()

    def hasNext(self):
        return self.numbers.hasNext()
