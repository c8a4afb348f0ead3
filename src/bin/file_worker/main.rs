//! The file worker: reads a graph file, makes a catalog of it, lays it out, and posts all three. Fetched when a reader opens
//! a file, and ended when the file is open or the reader has had enough.

#[cfg(any(target_arch = "wasm32", test))]
mod opening;

#[cfg(target_arch = "wasm32")]
mod worker;

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(error) = worker::start() {
        wasm_bindgen::throw_str(&error.to_string());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
