async fn _unused() {}

fn main() {
    let mut sum = 0;
    for number in [40, 2].into_iter() {
        sum += *number;
    }
    println!("{}", sum);
}
