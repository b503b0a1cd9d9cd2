# Wrong: takes the upper one of the two in the middle.
class Gauge:
    def __init__(self):
        self.levels = []

    def add(self, level: int) -> None:
        bisect.insort(self.levels, level)

    def median(self) -> float:
        return self.levels[len(self.levels) // 2]
