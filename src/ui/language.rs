//! Another language: its words are fetched, and the page is told anew at the same place.

use super::app;
use super::store::Store;
use crate::embedded::{self, Tongue};
use crate::graph::Origin;
use crate::language::{Language, Phrase};
use crate::state::Action;
use crate::view::permalink;
use crate::web::{self, fetch};
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// The page that stands, with the positions that it began with.
    static STANDS: RefCell<Option<(Store, Rc<[f32]>)>> = const { RefCell::new(None) };
    /// The languages that were loaded: a reader who goes to and fro loads each once.
    static LOADED: RefCell<Vec<Tongue>> = const { RefCell::new(Vec::new()) };
}

/// A page stands, and can be told in another language from now on.
pub(super) fn serve(store: Store, positions: Rc<[f32]>) {
    STANDS.set(Some((store, positions)));
}

/// Tells a language when it is there; nothing where it could not be had.
pub(super) fn with(language: Language, run: Box<dyn FnOnce(Option<Tongue>)>) {
    let is_it = |tongue: &&Tongue| tongue.words.language() == language;
    let loaded = LOADED.with_borrow(|loaded| loaded.iter().find(is_it).cloned());
    match (loaded, embedded::words_file(language)) {
        (Some(tongue), _) => run(Some(tongue)),
        (None, None) => run(Some(Tongue::ENGLISH)),
        (None, Some(file)) => fetch::bytes(
            file,
            Box::new(move |bytes| {
                let tongue = bytes.and_then(|bytes| Tongue::from_file(language, &bytes));
                LOADED.with_borrow_mut(|loaded| loaded.extend(tongue.clone()));
                run(tongue);
            }),
        ),
    }
}

/// Tells what is shown in another language.
pub(super) fn speak(store: Store, language: Language) {
    let told = move |tongue: Option<Tongue>| {
        let told = STANDS.with_borrow(Clone::clone).zip(tongue);
        let Some(((_store, positions), tongue)) = told else {
            return missed();
        };
        let shown = store.graph();
        let graph = match shown.origin() {
            Origin::BuiltIn => embedded::map(&tongue),
            Origin::Beside(_) | Origin::Dropped => Some((*shown).clone().told_in(tongue.words)),
        };
        if let Some(graph) = graph {
            let state = store.state();
            let query = permalink::write(&state.place, &shown);
            web::storage::apply_language(language);
            // What changes the whole page does so when what asked for it has ended.
            request_animation_frame(move || {
                app::mount(graph, positions, &query, state);
                web::focus::soon("#language");
            });
        }
    };
    with(language, Box::new(told));
}

/// Says that a language could not be had.
pub(super) fn missed() {
    let store = STANDS.with_borrow(|stands| stands.as_ref().map(|(store, _positions)| *store));
    if let Some(store) = store {
        let words = store.graph().say(Phrase::LanguageMissed).to_owned();
        store.dispatch(Action::Failed(words));
    }
}
