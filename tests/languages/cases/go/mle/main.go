package main

func main() {
	kept := [][]int{}
	for {
		kept = append(kept, make([]int, 1<<17))
		for i := range kept[len(kept)-1] {
			kept[len(kept)-1][i] = 1
		}
	}
}
