func pour(picture [][]byte, row int, column int, colour byte) {
	old := picture[row][column]
	if old == colour {
		return
	}
	var spread func(int, int)
	spread = func(r, c int) {
		if r < 0 || r == len(picture) || c < 0 || c == len(picture[0]) || picture[r][c] != old {
			return
		}
		picture[r][c] = colour
		spread(r+1, c)
		spread(r-1, c)
		spread(r, c+1)
		spread(r, c-1)
	}
	spread(row, column)
}
