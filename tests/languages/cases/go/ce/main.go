package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("an import that is not used")
}
