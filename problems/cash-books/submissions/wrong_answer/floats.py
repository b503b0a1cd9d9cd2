# Wrong: adds up in doubles.
class Solution:
    def balanced(self, names: List[str], amounts: List[int], total: int) -> bool:
        books = Counter()
        for name, amount in zip(names, amounts):
            books[name] += float(amount)
        return sum(map(float, amounts)) == float(total) and min(books.values(), default=0) >= 0
