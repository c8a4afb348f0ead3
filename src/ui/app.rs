//! The page as a whole, and how it begins.

use super::bar::Bar;
use super::card::{Card, SheetHeight};
use super::column::Column;
use super::empty::Empty;
use super::finder::Finder;
use super::help::Help;
use super::map::Map;
use super::notices::Notices;
use super::store::{Store, use_store};
use crate::embedded;
use crate::graph::Graph;
use crate::state::{Action, action_of};
use crate::view::{Filter, Insets};
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
    let selected = store.slice(|state| state.place.selected);
    let height = RwSignal::new(SheetHeight::Half);
    let window_size = RwSignal::new(web::window::size());
    let covered =
        Memo::new(move |_| covered(window_size.get(), selected.get().is_some(), height.get()));

    let back = window_event_listener(ev::popstate, move |_| {
        store.dispatch(Action::AddressChanged(web::history::query()))
    });
    let keys = window_event_listener(ev::keydown, move |event| on_key(store, &event));
    let resize = window_event_listener(ev::resize, move |_| window_size.set(web::window::size()));
    on_cleanup(move || {
        back.remove();
        resize.remove();
        keys.remove();
    });

    view! {
        <div class="app">
            <Bar/>
            <Finder subset/>
            <Column subset/>
            <main class="stage">
                <Map
                    graph=store.graph()
                    positions=embedded::positions()
                    home=Filter::default().subset(&store.graph(), None, None)
                    subset selected covered camera=store.camera()
                    dispatch=Callback::new(move |action| store.dispatch(action))
                />
                <Empty subset/>
                <Notices/>
                <Card height/>
                <Help/>
            </main>
        </div>
    }
}

/// What card and search field cover of the map, as the style sheet has it at this size of window.
fn covered((width_px, height_px): (f64, f64), card_is_open: bool, sheet: SheetHeight) -> Insets {
    const CARD_PX: f64 = 384.0;
    const FINDER_PX: f64 = 62.0;
    const PEEK_PX: f64 = 96.0;
    let is_phone = width_px <= 640.0;
    let stage_height_px = height_px - 48.0;
    let top = if width_px < 1100.0 { FINDER_PX } else { 0.0 };
    match (card_is_open, is_phone) {
        (false, _) => Insets {
            top,
            ..Insets::default()
        },
        (true, false) => Insets {
            top,
            right: CARD_PX,
            ..Insets::default()
        },
        (true, true) => {
            let bottom = match sheet {
                SheetHeight::Peek => PEEK_PX,
                SheetHeight::Half => stage_height_px * 0.48,
                SheetHeight::Full => stage_height_px * 0.48, // under a full sheet nobody looks at the map
            };
            Insets {
                top,
                bottom,
                ..Insets::default()
            }
        }
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
