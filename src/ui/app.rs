//! The page as a whole, and how it begins.

use super::files;
use super::language;
use super::later::{self, Panels};
use super::map::Map;
use super::panel::{LaterPanel, Panel, Search};
use super::record;
use super::store::{Store, use_store};
use super::texts;
use crate::embedded::{self, Tongue};
use crate::graph::Graph;
use crate::page;
use crate::state::{Action, AppState, action_of, walk_action_of};
use crate::view::Filter;
use crate::web;
use crate::web::listener::{Listener, Mode};
use leptos::prelude::*;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;

thread_local! {
    /// The page of the graph that is shown. Taken out, it is gone.
    static MOUNTED: Cell<Option<Box<dyn Any>>> = const { Cell::new(None) };
}

/// Puts the page in place of the first screen, told in the language that the document is in: `assets/reader.js` has
/// settled on one.
pub fn start(panels: Panels) {
    later::are(panels);
    let begin = |tongue: Option<Tongue>| {
        let query = web::history::query();
        let missed = tongue.is_none();
        let tongue = tongue.unwrap_or(Tongue::ENGLISH);
        let Some(graph) = embedded::map(&tongue) else {
            wasm_bindgen::throw_str("the map's data is broken"); // the first screen shows it
        };
        mount(
            graph,
            embedded::positions().into(),
            &query,
            AppState::default(),
        );
        if missed {
            language::missed();
        }
        files::open_named(&query);
        if let Some(first) = document().get_element_by_id("first") {
            first.remove();
        }
    };
    language::with(web::storage::language_of_document(), Box::new(begin));
}

/// Shows a graph in place of the one before: `positions` are x and y of every node, `before` is what the page goes on from.
pub(super) fn mount(graph: Graph, positions: Rc<[f32]>, query: &str, before: AppState) {
    let Some(body) = document().body() else {
        return; // a page without a body shows nothing
    };
    MOUNTED.take();
    let query = query.to_owned();
    let mounted = leptos::mount::mount_to(body, move || {
        let store = Store::open(graph, &query, before);
        files::serve(store);
        language::serve(store, Rc::clone(&positions));
        provide_context(store);
        view! { <App positions/> }
    });
    MOUNTED.set(Some(Box::new(mounted)));
}

#[component]
fn App(positions: Rc<[f32]>) -> impl IntoView {
    let store = use_store();
    record::serve(store);
    texts::serve(store);
    provide_context(later::serve(store));
    let listeners = StoredValue::new_local(listeners(store));
    on_cleanup(move || listeners.dispose());
    view! {
        <div class="app">
            <Panel draw=page::bar/>
            <Search draw=page::finder/>
            <Panel draw=page::column/>
            <main class="stage">
                <Map
                    graph=store.graph()
                    positions
                    home=Filter::default().subset(&store.graph(), None, None)
                />
                <Panel draw=page::controls/>
                <LaterPanel draw=|later| later.list/>
                <Panel draw=page::empty/>
                <LaterPanel draw=|later| later.file/>
                <Panel draw=page::notices/>
                <LaterPanel draw=|later| later.card/>
                <Panel draw=page::story/>
                <LaterPanel draw=|later| later.walk/>
                <LaterPanel draw=|later| later.help/>
                <LaterPanel draw=|later| later.cite/>
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
    let own = [changed, pressed, resized].into_iter().flatten();
    own.chain(files::listeners()).collect()
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
    if let Some(action) = walk_action_of(&event.key()).filter(|_action| inside("#walk [role]")) {
        event.prevent_default();
        store.dispatch(action.into());
    } else if let Some(action) = action_of(&event.key(), inside("#map")) {
        event.prevent_default();
        store.dispatch(action);
    }
}
