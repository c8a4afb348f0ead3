//! Fetching what lies beside the page.

use js_sys::{ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The browser's own, which pages and workers have alike.
    #[wasm_bindgen(catch, js_name = fetch)]
    pub fn fetch(address: &str) -> Result<Promise, JsValue>;
}

/// Tells the bytes of a file beside the page; nothing where it cannot be had.
pub fn bytes(address: &'static str, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
    // Not leptos’ own: a language is fetched before anything of leptos stands.
    wasm_bindgen_futures::spawn_local(async move { done(fetched(address).await) });
}

async fn fetched(address: &str) -> Option<Vec<u8>> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let response = JsFuture::from(fetch(address).ok()?).await.ok()?;
    if !get(&response, "ok")?.is_truthy() {
        return None;
    }
    read(&response).await
}

/// The bytes of an answer, or of a file; nothing where they cannot be read.
pub async fn read(holder: &JsValue) -> Option<Vec<u8>> {
    let read = Reflect::get(holder, &"arrayBuffer".into()).ok()?;
    let read: Function = read.dyn_into().ok()?;
    let promise: Promise = read.call0(holder).ok()?.dyn_into().ok()?;
    let buffer: ArrayBuffer = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
