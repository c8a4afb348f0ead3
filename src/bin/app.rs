//! The page: starts the interface. Wasm only.

#[cfg(target_arch = "wasm32")]
fn main() {
    zonelink::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
