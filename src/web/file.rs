//! Files as a browser hands them over: chosen, or dropped on the page. Their bytes are read by the worker.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, HtmlInputElement};

/// What a file of a graph is called.
const NAMES: &str = ".csv,.tsv,.txt,.json,.gexf,.graphml,.xml";

/// Lets the reader choose files; tells when some were chosen.
pub fn choose(chosen: impl FnOnce(Vec<JsValue>) + 'static) {
    let made = document().create_element("input").ok();
    let Some(input) = made.and_then(|made| made.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    drop(input.set_attribute("accept", NAMES));
    input.set_multiple(true); // of texts there are several
    let from = input.clone();
    let on_change = Closure::once_into_js(move || {
        chosen(files(&from));
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

/// The files that were dropped.
pub fn dropped(event: &Event) -> Vec<JsValue> {
    get(event, "dataTransfer").map_or_else(Vec::new, |data| files(&data))
}

/// What a file is called.
pub fn name(file: &JsValue) -> String {
    let name = get(file, "name").and_then(|name| name.as_string());
    name.unwrap_or_default()
}

/// How many bytes it has.
pub fn len(file: &JsValue) -> f64 {
    let size = get(file, "size").and_then(|size| size.as_f64());
    size.unwrap_or(f64::INFINITY)
}

fn files(holder: &JsValue) -> Vec<JsValue> {
    let Some(list) = get(holder, "files") else {
        return Vec::new();
    };
    let file = |at| Reflect::get_u32(&list, at).ok();
    let files = (0..).map_while(file);
    files.take_while(JsValue::is_object).collect()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}
