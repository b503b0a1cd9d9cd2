class Gauge:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, level: int) -> None:
        heappush(self.high, -heappushpop(self.low, -level))
        if len(self.high) > len(self.low):
            heappush(self.low, -heappop(self.high))

    def median(self) -> float:
        if len(self.low) > len(self.high):
            return -self.low[0]
        return (self.high[0] - self.low[0]) / 2
