//! The window: its size, its address, and the day it is there.

use atlas::PartialDate;
use leptos::prelude::window;

/// Width and height of what is inside it, in CSS pixels.
pub fn size() -> (f64, f64) {
    let window = window();
    let side = |side: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        side.ok().and_then(|side| side.as_f64()).unwrap_or(0.0)
    };
    (side(window.inner_width()), side(window.inner_height()))
}

/// The whole address of the page.
pub fn address() -> Option<String> {
    window().location().href().ok()
}

/// The address of the page without its query and fragment.
pub fn base() -> String {
    let address = address().unwrap_or_default();
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address[..end].to_owned()
}

/// The day, as the reader's clock has it.
pub fn today() -> Option<PartialDate> {
    let date = js_sys::Date::new_0();
    Some(PartialDate {
        year: u16::try_from(date.get_full_year()).ok()?,
        month: Some(date.get_month() as u8 + 1),
        day: Some(date.get_date() as u8),
    })
}
