# Slow: goes through all courses again for each that can be taken.
class Solution:
    def plan(self, n: int, needs: List[List[int]]) -> List[int]:
        missing = [set() for _ in range(n)]
        for a, b in needs:
            missing[a].add(b)
        order, left = [], set(range(n))
        while left:
            course = next((course for course in range(n) if course in left and not missing[course]), None)
            if course is None:
                return []
            order.append(course)
            left.discard(course)
            for other in missing:
                other.discard(course)
        return order
