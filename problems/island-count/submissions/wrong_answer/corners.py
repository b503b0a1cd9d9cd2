# Wrong: lets land cells touch at a corner.
class Solution:
    def countIslands(self, grid: List[List[str]]) -> int:
        height, width = len(grid), len(grid[0])
        islands = 0
        for row in range(height):
            for column in range(width):
                if grid[row][column] == ".":
                    continue
                islands += 1
                grid[row][column] = "."
                queue = deque([(row, column)])
                while queue:
                    r, c = queue.popleft()
                    for y in range(max(r - 1, 0), min(r + 2, height)):
                        for x in range(max(c - 1, 0), min(c + 2, width)):
                            if grid[y][x] == "#":
                                grid[y][x] = "."
                                queue.append((y, x))
        return islands
