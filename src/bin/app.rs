//! The page: unpacks the embedded catalog and starts the interface. Wasm only.

#[cfg(target_arch = "wasm32")]
fn main() {
    match zonelink::embedded::map() {
        Some(graph) => zonelink::ui::start(graph),
        None => wasm_bindgen::throw_str("the map's data is broken"), // the first screen shows it
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
