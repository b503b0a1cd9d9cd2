class Solution:
    def bestTotal(self, offers: List[int], k: int) -> int:
        best = sorted(offers, reverse=True)[:k]
        return sum(profit for profit in best if profit > 0)
