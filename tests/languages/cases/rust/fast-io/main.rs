use std::fmt::Write;
use std::io::{self, Read};

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut numbers = text.split_ascii_whitespace().map(|word| word.parse::<i64>().unwrap());
    let n = numbers.next().unwrap();
    let mut out = String::new();
    let mut total = 0;
    for x in numbers.take(n as usize) {
        total += x;
        writeln!(out, "{x}").unwrap();
    }
    println!("{out}{total}");
}
