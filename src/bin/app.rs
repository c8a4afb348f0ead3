//! The page: unpacks the embedded catalog and starts the interface. Wasm only.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    match zonelink::embedded::graph() {
        Ok(graph) => zonelink::ui::start(graph),
        Err(error) => wasm_bindgen::throw_str(&error.to_string()), // the first screen shows it
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
