#[link(name = "c -Wl,-o,/program/main", kind = "dylib")]
#[link(name = "/etc/shadow", kind = "static")]
extern "C" {}
fn main() {}
