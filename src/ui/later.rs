//! The panels that nobody sees at first. Where the build splits the program, they are a module of their own, loaded when the
//! first of them is opened; where it does not, they are there at once.

use super::store::{Store, watch};
use crate::page::{self, Element, Shown};
use crate::state::{Action, Fetched};
use crate::view::article_text;
use atlas::{ArticleId, Catalog};
use leptos::prelude::*;
use std::cell::Cell;
use std::pin::Pin;

/// How a panel is made.
pub(crate) type Draw = fn(&Shown<'_>) -> Element;

/// How the later panels are made.
#[derive(Clone, Copy)]
pub struct Later {
    pub(crate) card: Draw,
    pub(crate) cite: Draw,
    pub(crate) file: Draw,
    pub(crate) help: Draw,
    pub(crate) list: Draw,
    pub(crate) walk: Draw,
    /// Which article some bytes are.
    pub(crate) recognized: fn(&Catalog, &[u8]) -> Option<ArticleId>,
}

impl Later {
    /// The panels. What is reached only from here is what a split leaves out of the first module.
    pub fn panels() -> Self {
        Self {
            card: page::card,
            cite: page::cite,
            file: page::file,
            help: page::help,
            list: page::list,
            walk: page::walk,
            recognized: article_text::recognized,
        }
    }
}

/// Where the later panels are to be had.
#[derive(Clone, Copy)]
pub enum Panels {
    /// In the program.
    Here(Later),
    /// In a module of their own, which may not come.
    Fetched(fn() -> Coming),
}

/// Panels on their way; nothing, when they do not come.
pub type Coming = Pin<Box<dyn Future<Output = Option<Later>>>>;

thread_local! {
    /// For as long as the window is there; the page may be mounted several times.
    static PANELS: Cell<Option<Panels>> = const { Cell::new(None) };
}

/// Says where the panels are to be had.
pub(super) fn are(panels: Panels) {
    PANELS.set(Some(panels));
}

/// The panels, once they are there.
pub(super) fn known() -> Option<Later> {
    match PANELS.get()? {
        Panels::Here(later) => Some(later),
        Panels::Fetched(_fetch) => None,
    }
}

async fn fetched() -> Option<Later> {
    let later = match PANELS.get()? {
        Panels::Here(later) => later,
        Panels::Fetched(fetch) => fetch().await?,
    };
    are(Panels::Here(later));
    Some(later)
}

/// Watches for the first thing that they draw; the answer holds them once they are there.
pub(super) fn serve(store: Store) -> RwSignal<Option<Later>> {
    let later = RwSignal::new(known());
    watch(move || {
        if store.shown(|shown| shown.state.wants_later()) {
            store.dispatch(Action::Later(Fetched::Coming));
            wasm_bindgen_futures::spawn_local(async move {
                let fetched = fetched().await;
                if store.is_gone() {
                    return; // another page stands, and asks for itself
                }
                later.set(fetched);
                store.dispatch(Action::Later(match fetched {
                    Some(_) => Fetched::There,
                    None => Fetched::Missed,
                }));
                store.focus_what_was_late();
            });
        }
    });
    later
}
