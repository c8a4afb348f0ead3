//! The address bar. Only queries of our own making are written.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The query of the address, with its question mark, or nothing.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// A new entry in the history.
pub fn push(query: &str) {
    if let (Ok(history), Some(address)) = (window().history(), address(query)) {
        // A page from a file may not write its address; the view changes all the same.
        drop(history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// The same entry with another query.
pub fn replace(query: &str) {
    if let (Ok(history), Some(address)) = (window().history(), address(query)) {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

fn address(query: &str) -> Option<String> {
    Some(format!("{}{query}", window().location().pathname().ok()?))
}
