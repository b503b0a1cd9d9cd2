# Slow: asks for one batch after the other.
class Solution:
    def firstBadBatch(self, n: int) -> int:
        batch = 1
        while not isBadBatch(batch):
            batch += 1
        return batch
