//! layout_worker
fn main() {}
