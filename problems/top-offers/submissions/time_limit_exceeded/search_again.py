class Solution:
    def bestTotal(self, offers: List[int], k: int) -> int:
        total = 0
        for _ in range(k):
            best = max(offers)
            if best <= 0:
                break
            total += best
            offers.remove(best)
        return total
