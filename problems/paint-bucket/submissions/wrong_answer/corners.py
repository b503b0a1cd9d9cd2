# Wrong: goes over corners too.
class Solution:
    def pour(self, picture: List[List[str]], row: int, column: int, colour: str) -> None:
        old, waiting = picture[row][column], [(row, column)]
        if old == colour:
            return
        while waiting:
            r, c = waiting.pop()
            if 0 <= r < len(picture) and 0 <= c < len(picture[0]) and picture[r][c] == old:
                picture[r][c] = colour
                waiting += [(r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
