//! Files as a browser hands them over: chosen, or dropped on the page. Their bytes are read by the worker.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, HtmlInputElement};

/// What a file of a graph is called.
const NAMES: &str = ".csv,.tsv,.txt,.json,.gexf,.graphml,.xml";

/// Lets the reader choose a file; tells when one was chosen.
pub fn choose(chosen: impl FnOnce(JsValue) + 'static) {
    let made = document().create_element("input").ok();
    let Some(input) = made.and_then(|made| made.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    drop(input.set_attribute("accept", NAMES));
    let from = input.clone();
    let on_change = Closure::once_into_js(move || {
        if let Some(file) = first(&from) {
            chosen(file);
        }
    });
    input.set_onchange(Some(on_change.unchecked_ref::<Function>()));
    input.click();
}

/// Whether a drag is one of files.
pub fn is_held(event: &Event) -> bool {
    let types = get(event, "dataTransfer").and_then(|data| get(&data, "types"));
    types.is_some_and(|types| Array::from(&types).includes(&"Files".into(), 0))
}

/// Whether a drag has left the window.
pub fn has_left(event: &Event) -> bool {
    get(event, "relatedTarget").is_none_or(|target| target.is_null())
}

/// The file that was dropped.
pub fn dropped(event: &Event) -> Option<JsValue> {
    first(&get(event, "dataTransfer")?)
}

fn first(holder: &JsValue) -> Option<JsValue> {
    let file = Reflect::get_u32(&get(holder, "files")?, 0).ok()?;
    file.is_object().then_some(file)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}
