func findNumber(n int) int {
	low, high := 1, n
	for {
		tip := (low + high) / 2
		switch compare(tip) {
		case 0:
			return tip
		case -1:
			high = tip - 1
		default:
			low = tip + 1
		}
	}
}
