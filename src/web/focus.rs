//! The keyboard focus.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses what `selector` finds, at once: what is typed next goes there. Nothing there, nothing done.
pub fn now(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus()); // an element that takes no focus is no failure
    }
}

/// Scrolls what `selector` finds into sight in the next frame, no further than needed.
pub fn show_soon(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Focuses what `selector` finds in the next frame, when what was just asked for has been drawn. A new card is
/// thereby shown from its top. Nothing there, nothing done.
pub fn soon(selector: &'static str) {
    request_animation_frame(move || now(selector));
}
