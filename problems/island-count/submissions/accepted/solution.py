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
                stack = [(row, column)]
                while stack:
                    r, c = stack.pop()
                    for y, x in (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1):
                        if 0 <= y < height and 0 <= x < width and grid[y][x] == "#":
                            grid[y][x] = "."
                            stack.append((y, x))
        return islands
