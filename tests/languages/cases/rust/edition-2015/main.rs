trait Sum {
    fn sum(&self, i64) -> i64;
}

struct Start(i64);

impl Sum for Start {
    fn sum(&self, other: i64) -> i64 {
        self.0 + other
    }
}

fn main() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    let async: Vec<i64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
    let start: Box<Sum> = Box::new(Start(async[0]));
    println!("{}", start.sum(async[1]));
}
