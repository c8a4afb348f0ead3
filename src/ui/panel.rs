//! A part of the page that is a tree of plain values: made anew when what is shown has changed, patched where it differs.

use super::later::{Draw, Later};
use super::store::{Store, use_store, watch};
use crate::web::dom;
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

/// A panel of the page.
#[component]
pub(crate) fn Panel(
    /// What it shows.
    draw: Draw,
) -> impl IntoView {
    panel(move || Some(draw), false)
}

/// The search field and its hits.
#[component]
pub(crate) fn Search(
    /// What it shows.
    draw: Draw,
) -> impl IntoView {
    panel(move || Some(draw), true)
}

/// A panel that is there once the later part of the program is.
#[component]
pub(crate) fn LaterPanel(
    /// Which it is.
    draw: fn(&Later) -> Draw,
) -> impl IntoView {
    let later = expect_context::<RwSignal<Option<Later>>>();
    panel(move || later.get().map(|later| draw(&later)), false)
}

/// Where it `searches`, it follows what is typed into the search field; the others need not be made anew at each key.
fn panel(draw: impl Fn() -> Option<Draw> + 'static, searches: bool) -> impl IntoView {
    let store = use_store();
    let host = NodeRef::<html::Div>::new();
    let panel = StoredValue::new_local(None::<dom::Panel>);
    watch(move || {
        let (Some(host), Some(draw)) = (host.get(), draw()) else {
            return;
        };
        if panel.with_value(Option::is_none) {
            panel.set_value(mounted(store, &host));
        }
        let tree = if searches {
            store.shown_with_search(draw)
        } else {
            store.shown(draw)
        };
        panel.with_value(|panel| {
            if let Some(panel) = panel {
                panel.show(tree);
            }
        });
    });
    view! { <div class="panel" node_ref=host></div> }
}

fn mounted(store: Store, host: &web_sys::Element) -> Option<dom::Panel> {
    // A browser that lets nobody listen runs no scripts either.
    dom::Panel::new(host, Rc::new(move |action| store.dispatch(action))).ok()
}
