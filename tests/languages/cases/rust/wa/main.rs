fn main() {
    println!("38");
}
