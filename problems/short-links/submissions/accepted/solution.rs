struct Shortener {
    addresses: Vec<String>,
}

impl Shortener {
    fn new() -> Self {
        Shortener { addresses: vec![] }
    }

    fn shorten(&mut self, address: String) -> String {
        self.addresses.push(address);
        (self.addresses.len() - 1).to_string()
    }

    fn find(&self, link: String) -> String {
        self.addresses[link.parse::<usize>().unwrap()].clone()
    }
}
