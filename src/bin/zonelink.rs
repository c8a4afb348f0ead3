//! zonelink
fn main() {}
