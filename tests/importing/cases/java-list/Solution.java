/*
 * @lc app=leetcode id=9007 lang=java
 *
 * [9007] Fold the Sheet
 *
 * https://leetcode.com/problems/fold-the-sheet/description/
 *
 * Fold it in place. Return nothing.
 *
 * Example 1:
 *
 * Input: sheet = [["a"],["b"]], folds = [1]
 * Output: [["b"],["a"]]
 */

// @lc code=start
class Solution {
    public void fold(char[][] sheet, List<Integer> folds) {

    }
}
// @lc code=end
