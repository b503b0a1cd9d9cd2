package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	fmt.Println(len(make([]byte, n<<40)))
}
