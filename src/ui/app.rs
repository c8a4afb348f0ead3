//! The page as a whole, and how it begins.

use super::bar::Bar;
use super::card::{Card, SheetHeight};
use super::column::Column;
use super::empty::Empty;
use super::finder::Finder;
use super::help::Help;
use super::notices::Notices;
use super::store::{Store, use_store};
use crate::graph::Graph;
use crate::state::{Action, action_of};
use crate::web;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Puts the page in place of the first screen.
pub fn start(graph: Graph) {
    let query = web::history::query();
    leptos::mount::mount_to_body(move || {
        let store = Store::open(graph, &query);
        provide_context(store);
        view! { <App/> }
    });
    if let Some(first) = document().get_element_by_id("first") {
        first.remove();
    }
}

#[component]
fn App() -> impl IntoView {
    let store = use_store();
    let place = store.slice(|state| {
        (
            state.place.filter.clone(),
            state.place.focus,
            state.place.selected,
        )
    });
    let subset = Memo::new(move |_| {
        place.with(|(filter, focus, selected)| filter.subset(&store.graph(), *focus, *selected))
    });
    let height = RwSignal::new(SheetHeight::Half);

    let back = window_event_listener(ev::popstate, move |_| {
        store.dispatch(Action::AddressChanged(web::history::query()))
    });
    let keys = window_event_listener(ev::keydown, move |event| on_key(store, &event));
    on_cleanup(move || {
        back.remove();
        keys.remove();
    });

    view! {
        <div class="app">
            <Bar/>
            <Finder subset/>
            <Column subset/>
            <main class="stage">
                <Empty subset/>
                <Notices/>
                <Card height/>
                <Help/>
            </main>
        </div>
    }
}

/// Keys that work everywhere but where one types; arrows only while the map has the keyboard.
fn on_key(store: Store, event: &web_sys::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let inside = |selector: &str| {
        target
            .as_ref()
            .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
    };
    if inside("input, textarea, select") {
        return;
    }
    if let Some(action) = action_of(&event.key(), inside("#map")) {
        event.prevent_default();
        store.dispatch(action);
    }
}
