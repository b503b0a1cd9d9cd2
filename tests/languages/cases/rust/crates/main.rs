use itertools::Itertools;
use rand::prelude::*;
use regex::Regex;

fn main() {
    let line = std::io::read_to_string(std::io::stdin()).unwrap();
    let number = Regex::new(r"\d+").unwrap();
    let mut numbers = number.find_iter(&line).map(|one| one.as_str().parse::<u32>().unwrap()).collect_vec();
    numbers.shuffle(&mut thread_rng());
    let sums = numbers.iter().permutations(2).map(|pair| pair[0] + pair[1]).dedup().collect_vec();
    let dice = StdRng::seed_from_u64(1).gen_range(0..1);
    println!("{}", sums.iter().join(" ").parse::<u32>().unwrap() + dice);
}
