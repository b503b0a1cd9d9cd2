// Slow: tries one number after the other.
impl Solution {
    unsafe fn findNumber(n: i32) -> i32 {
        let mut tip = 1;
        while compare(tip) != 0 {
            tip += 1;
        }
        tip
    }
}
