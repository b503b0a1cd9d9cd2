fn main() {
    loop {
        println!("a line of output that never ends");
    }
}
