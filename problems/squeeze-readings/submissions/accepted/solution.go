func squeezeReadings(readings []int) int {
	kept := 0
	for _, reading := range readings {
		if kept < 2 || readings[kept-2] != reading {
			readings[kept] = reading
			kept++
		}
	}
	return kept
}
