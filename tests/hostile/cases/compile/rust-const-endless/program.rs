#![allow(long_running_const_eval)]
const fn spin() -> u32 { let mut n = 0u32; loop { n = n.wrapping_add(1) & 1023; } }
const A: u32 = spin();
fn main() { println!("{}", A); }
