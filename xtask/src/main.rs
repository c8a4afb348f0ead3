//! Set-up, build, serve, test: the commands of the README.
fn main() {}
