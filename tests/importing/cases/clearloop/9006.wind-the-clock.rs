// Category: algorithms
// Level: Medium
// Percent: 32.90331%

// Wind the clock by the hours in all_hours.
//
// Example 1:
//
// Input: all_hours = [[1,2],[3]]
// Output: ["1","3"]
//
// Example 2:
//
// Input: all_hours = []
// Output: []

// @lc code=start
impl Solution {
    pub fn wind_clock(all_hours: Vec<Vec<i32>>) -> Vec<String> {

    }
}
// @lc code=end
