# Wrong: a book may well stand below zero within the year.
class Solution:
    def balanced(self, names: List[str], amounts: List[int], total: int) -> bool:
        books = Counter()
        for name, amount in zip(names, amounts):
            books[name] += amount
            if books[name] < 0:
                return False
        return sum(amounts) == total
