# Crashes: does not stop at the last row and the last column.
class Solution:
    def countIslands(self, grid: List[List[str]]) -> int:
        islands = 0
        for row in range(len(grid)):
            for column in range(len(grid[0])):
                if grid[row][column] == ".":
                    continue
                islands += 1
                grid[row][column] = "."
                stack = [(row, column)]
                while stack:
                    r, c = stack.pop()
                    for y, x in (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1):
                        if y >= 0 and x >= 0 and grid[y][x] == "#":
                            grid[y][x] = "."
                            stack.append((y, x))
        return islands
