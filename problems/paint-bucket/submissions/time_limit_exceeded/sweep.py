# Slow: sweeps over the whole picture until nothing changes.
class Solution:
    def pour(self, picture: List[List[str]], row: int, column: int, colour: str) -> None:
        old, height, width = picture[row][column], len(picture), len(picture[0])
        wet = [[False] * width for _ in picture]
        wet[row][column] = True
        changed = True
        while changed:
            changed = False
            for r in range(height - 1, -1, -1):
                for c in range(width - 1, -1, -1):
                    if picture[r][c] == old and not wet[r][c]:
                        for i, j in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                            if 0 <= i < height and 0 <= j < width and wet[i][j]:
                                wet[r][c] = changed = True
        for r in range(height):
            for c in range(width):
                if wet[r][c]:
                    picture[r][c] = colour
