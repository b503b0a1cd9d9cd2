package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/rand"
	"os"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

type queue []int

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(int)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func main() {
	rand.Seed(time.Now().UnixNano())
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	words := strings.Fields(line)
	q := &queue{}
	total := new(big.Int)
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {
		for _, word := range words {
			number, _ := new(big.Int).SetString(word, 10)
			total.Add(total, number)
			heap.Push(q, int(number.Int64()))
		}
		wait.Done()
	}()
	wait.Wait()
	sorted := slices.Clone(*q)
	sort.Ints(sorted)
	if bits.Len(8) != 4 || math.Sqrt(4) != 2 || !bytes.Equal(nil, []byte{}) || heap.Pop(q) != sorted[0] {
		panic("the library is wrong")
	}
	fmt.Println(total)
}
