# Wrong: takes at least one offer even if all of them lose money.
class Solution:
    def bestTotal(self, offers: List[int], k: int) -> int:
        best = sorted(offers, reverse=True)[:k]
        return max(accumulate(best))
