#![feature(proc_macro_hygiene, plugin)]
#![plugin(evil)]
#![crate_type = "proc-macro"]
extern crate proc_macro;
#[proc_macro]
pub fn evil(input: proc_macro::TokenStream) -> proc_macro::TokenStream { std::process::exit(0) }
macro_rules! twice { ($($t:tt)*) => { twice!($($t)* $($t)*) } }
twice!(x);
fn main() {}
