class Solution:
    def countIslands(self, grid: List[List[str]]) -> int:
        def sink(r, c):
            if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == ".":
                return
            grid[r][c] = "."
            sink(r + 1, c)
            sink(r - 1, c)
            sink(r, c + 1)
            sink(r, c - 1)

        islands = 0
        for row in range(len(grid)):
            for column in range(len(grid[0])):
                if grid[row][column] == "#":
                    sink(row, column)
                    islands += 1
        return islands
