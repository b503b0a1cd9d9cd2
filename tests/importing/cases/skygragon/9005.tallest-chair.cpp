/*
 * @lc app=leetcode id=9005 lang=cpp
 *
 * [9005] Tallest Chair
 *
 * https://leetcode.com/problems/tallest-chair/description/
 *
 * algorithms
 * Easy (41.26%)
 * Likes:    12
 * Dislikes: 3
 * Total Accepted:    1.6K
 * Total Submissions: 3.9K
 * Testcase Example:  '[2,7]\n"ab"'
 *
 * Which chair is the tallest one whose name begins with start?
 *
 * * Chairs have names.
 *
 * Example:
 *
 *
 * Input: heights = [2,7], start = "ab"
 * Output: 7
 *
 */

// @lc code=start
class Solution {
    int helper(int a) { return a; }
public:
    long long tallest(vector<int>& heights, string start) {
        for (int i = 0; i < 3; i++) {
        }
        return 0;
    }
};
// @lc code=end
