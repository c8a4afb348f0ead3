//! The clipboard, which a browser may refuse.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard and tells whether it worked.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Outside a secure context there is no clipboard at all, whatever the bindings promise.
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| clipboard.is_object());
    if !present {
        return done(false);
    }
    let written = navigator.clipboard().write_text(text);
    leptos::task::spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}
