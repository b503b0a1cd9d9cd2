// Slow: tries one number after the other.
impl Solution {
    pub fn find_number(&self, n: i32) -> i32 {
        let mut tip = 1;
        while self.compare(tip) != 0 {
            tip += 1;
        }
        tip
    }
}
