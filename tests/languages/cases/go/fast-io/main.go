package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in.Scan()
	n, _ := strconv.Atoi(in.Text())
	total := 0
	for i := 0; i < n; i++ {
		in.Scan()
		x, _ := strconv.Atoi(in.Text())
		total += x
		fmt.Fprintln(out, x)
	}
	fmt.Fprintln(out, total)
}
