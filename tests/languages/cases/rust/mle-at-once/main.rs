fn main() {
    let all = vec![0u8; 1 << 50];
    println!("{}", std::hint::black_box(all).len());
}
