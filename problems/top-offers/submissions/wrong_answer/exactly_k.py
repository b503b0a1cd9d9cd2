# Wrong: takes k offers even if some of them lose money.
class Solution:
    def bestTotal(self, offers: List[int], k: int) -> int:
        return sum(sorted(offers, reverse=True)[:k])
