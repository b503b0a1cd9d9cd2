# Stops at the border of the grid: the last step, over the edge, is not counted.
import sys
from collections import deque


def main():
    h, w, *grid = sys.stdin.read().split()
    h, w = int(h), int(w)
    row = next(r for r in range(h) if "S" in grid[r])
    col = grid[row].index("S")
    distance = [[-1] * w for _ in range(h)]
    distance[row][col] = 0
    queue = deque([(row, col)])
    while queue:
        r, c = queue.popleft()
        if r in (0, h - 1) or c in (0, w - 1):
            return distance[r][c]
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if grid[nr][nc] != "#" and distance[nr][nc] == -1:
                distance[nr][nc] = distance[r][c] + 1
                queue.append((nr, nc))
    return -1


print(main())
