# Wrong: cuts every part down to its cells.
class Solution:
    def fold(self, grid: List[List[int]]) -> 'Node':
        def part(top: int, left: int, size: int) -> 'Node':
            if size == 1:
                return Node(grid[top][left] == 1, True, None, None, None, None)
            half = size // 2
            return Node(True, False, *(part(top + r, left + c, half) for r in (0, half) for c in (0, half)))

        return part(0, 0, len(grid))
