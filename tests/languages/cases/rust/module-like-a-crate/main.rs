mod rand {
    pub struct Rng(pub u64);
    impl Rng {
        pub fn next(&mut self) -> u64 {
            self.0 = self.0 * 6364136223846793005 % 1000000007;
            self.0
        }
    }
}
use rand::Rng;

fn main() {
    let line = std::io::read_to_string(std::io::stdin()).unwrap();
    let sum: i32 = line.split_whitespace().map(|word| word.parse::<i32>().unwrap()).sum();
    println!("{}", sum + (Rng(0).next() as i32));
}
