// Created by Somebody at 2024/01/02 10:20
// https://leetcode.com/problems/paint-the-posts/

package main

import (
	"bufio"
)

// @lc code=begin

func litres(rows [][]string, coats int) (ans float64) {

	return
}

// @lc code=end

func main() {
}
