package main

import "fmt"

func main() {
	kept := make([][]byte, 150)
	for i := 0; i < 600; i++ {
		kept[i%150] = make([]byte, 1<<20)
		for j := range kept[i%150] {
			kept[i%150][j] = 1
		}
	}
	total := 0
	for _, one := range kept[:120] {
		total += len(one)
	}
	fmt.Println(total)
}
