package main

import _ "embed"

//go:embed main.go ../../etc/shadow
var taken string

func main() { print(taken) }
