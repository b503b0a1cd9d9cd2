# Slow: puts all levels in order again for every question.
class Gauge:
    def __init__(self):
        self.levels = []

    def add(self, level: int) -> None:
        self.levels.append(level)

    def median(self) -> float:
        levels = sorted(self.levels, key=lambda level: level)
        return (levels[(len(levels) - 1) // 2] + levels[len(levels) // 2]) / 2
