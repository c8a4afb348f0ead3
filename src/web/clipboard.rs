//! The clipboard, which a browser may refuse.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts the address of this page on the clipboard and tells whether it worked.
pub fn copy_address(done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Outside a secure context there is no clipboard at all, whatever the bindings promise.
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| clipboard.is_object());
    let Some(address) = present.then(|| window().location().href().ok()).flatten() else {
        return done(false);
    };
    let written = navigator.clipboard().write_text(&address);
    leptos::task::spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}
