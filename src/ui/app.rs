//! The page as a whole, and how it begins.

use super::map::Map;
use super::panel::Panel;
use super::store::{Store, use_store};
use crate::embedded;
use crate::graph::Graph;
use crate::page;
use crate::state::{Action, action_of};
use crate::view::Filter;
use crate::web;
use crate::web::listener::{Listener, Mode};
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
    let listeners = StoredValue::new_local(listeners(store));
    on_cleanup(move || listeners.dispose());
    view! {
        <div class="app">
            <Panel draw=page::bar/>
            <Panel draw=page::finder/>
            <Panel draw=page::column/>
            <main class="stage">
                <Map
                    graph=store.graph()
                    positions=embedded::positions()
                    home=Filter::default().subset(&store.graph(), None, None)
                />
                <Panel draw=page::controls/>
                <Panel draw=page::list/>
                <Panel draw=page::empty/>
                <Panel draw=page::notices/>
                <Panel draw=page::card/>
                <Panel draw=page::help/>
            </main>
        </div>
    }
}

/// What is listened to everywhere: Back and Forward, keys, the size of the window. None where the browser refuses.
fn listeners(store: Store) -> Vec<Listener> {
    let window = window();
    let changed = Listener::on(
        &window,
        "popstate",
        Mode::Passive,
        move |_: web_sys::Event| {
            store.dispatch(Action::AddressChanged(web::history::query()));
        },
    );
    let pressed = Listener::on(&window, "keydown", Mode::Active, move |event| {
        on_key(store, &event);
    });
    let resized = Listener::on(
        &window,
        "resize",
        Mode::Passive,
        move |_: web_sys::Event| {
            store.dispatch(Action::Resized(web::window::size()));
        },
    );
    [changed, pressed, resized].into_iter().flatten().collect()
}

/// Keys that work everywhere but where one types; arrows only while the map has the keyboard.
fn on_key(store: Store, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
        return;
    };
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
