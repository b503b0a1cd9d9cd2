use std::io;

fn sum(n: u64) -> u64 {
    let own = std::hint::black_box(n);
    if n == 0 { 0 } else { own + sum(n - 1) }
}

fn main() {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    println!("{}", sum(line.trim().parse().unwrap()));
}
