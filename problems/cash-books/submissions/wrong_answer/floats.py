# Wrong: adds up in doubles.
class Solution:
    def balanced(self, names: List[str], amounts: List[int], total: int) -> bool:
        books = Counter()
        for name, amount in zip(names, amounts):
            books[name] += float(amount)
        return abs(sum(map(float, amounts)) - total) <= 1 and min(books.values(), default=0) >= 0
