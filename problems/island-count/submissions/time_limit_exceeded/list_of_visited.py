class Solution:
    def countIslands(self, grid: List[List[str]]) -> int:
        height, width = len(grid), len(grid[0])
        visited = []
        islands = 0
        for row in range(height):
            for column in range(width):
                if grid[row][column] == "." or (row, column) in visited:
                    continue
                islands += 1
                visited.append((row, column))
                queue = [(row, column)]
                for r, c in queue:
                    for y, x in (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1):
                        if 0 <= y < height and 0 <= x < width and grid[y][x] == "#" and (y, x) not in visited:
                            visited.append((y, x))
                            queue.append((y, x))
        return islands
