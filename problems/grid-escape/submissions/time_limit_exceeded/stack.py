# Takes cells from a stack instead of a queue, and visits a cell again whenever its distance improves.
import sys


def main():
    h, w, *grid = sys.stdin.read().split()
    h, w = int(h), int(w)
    row = next(r for r in range(h) if "S" in grid[r])
    col = grid[row].index("S")

    best = h * w + 1
    distance = [[best] * w for _ in range(h)]
    distance[row][col] = 0
    stack = [(row, col)]
    while stack:
        r, c = stack.pop()
        steps = distance[r][c] + 1
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if not (0 <= nr < h and 0 <= nc < w):
                best = min(best, steps)
            elif grid[nr][nc] != "#" and steps < distance[nr][nc]:
                distance[nr][nc] = steps
                stack.append((nr, nc))
    return best if best <= h * w else -1


print(main())
