# Wrong: returns the courses that can be taken although others cannot.
class Solution:
    def plan(self, n: int, needs: List[List[int]]) -> List[int]:
        later, missing = [[] for _ in range(n)], [0] * n
        for a, b in needs:
            later[b].append(a)
            missing[a] += 1
        order = [course for course in range(n) if not missing[course]]
        for course in order:
            for other in later[course]:
                missing[other] -= 1
                if not missing[other]:
                    order.append(other)
        return order
