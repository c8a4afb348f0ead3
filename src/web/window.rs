//! The window.

/// Width and height of what is inside it, in CSS pixels.
pub fn size() -> (f64, f64) {
    let window = leptos::prelude::window();
    let side = |side: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        side.ok().and_then(|side| side.as_f64()).unwrap_or(0.0)
    };
    (side(window.inner_width()), side(window.inner_height()))
}
