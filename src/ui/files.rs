//! Files of the reader's, outside of the state: what was chosen, the worker that reads it, and the page that shows it.

use super::app;
use super::language;
use super::store::Store;
use super::texts;
use crate::embedded::{self, Tongue};
use crate::graph::{Graph, Wording};
use crate::language::{Phrase, Words};
use crate::state::{Action, AppState, FileAction, Files, Stage};
use crate::view::opened::{self, Opened};
use crate::web::file_worker::{Asked, Opener, Report};
use crate::web::listener::{Listener, Mode};
use crate::web::{self, file};
use atlas::pack;
use leptos::prelude::*;
use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What outlives the page of one graph.
#[derive(Default)]
struct Held {
    store: Option<Store>,
    /// The file that was opened last, or its address.
    source: JsValue,
    opener: Option<Opener>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// A page stands: what comes of files is told to its store from now on.
pub(super) fn serve(store: Store) {
    HELD.with_borrow_mut(|held| held.store = Some(store));
}

/// Opens what the address names, if it names a file beside the page.
pub(super) fn open_named(query: &str) {
    match opened::named(query) {
        Some(Ok(address)) => open(JsValue::from_str(&address), None),
        Some(Err(address)) => tell(refused(words().with(Phrase::OnlyBeside, &[&address]))),
        None => {}
    }
}

/// Opens a file, or an address.
pub(super) fn open(source: JsValue, roles: Option<Vec<u8>>) {
    HELD.with_borrow_mut(|held| held.source = source.clone());
    tell(FileAction::Came(Stage::Reading(0.0)));
    match Opener::open(Asked { source, roles }, Rc::new(hear)) {
        Ok(opener) => HELD.with_borrow_mut(|held| held.opener = Some(opener)),
        Err(error) => tell(refused(error.to_string())),
    }
}

/// Opens the last file again, its columns taken for what the reader says.
pub(super) fn read_again(roles: Vec<u8>) {
    let source = HELD.with_borrow(|held| held.source.clone());
    open(source, Some(roles));
}

/// Lets the reader choose a file.
pub(super) fn choose() {
    file::choose(take_files);
}

/// Takes what was dropped or chosen: texts, which may be those of the articles, or the first file, which may be a graph.
fn take_files(mut files: Vec<JsValue>) {
    let store = HELD.with_borrow(|held| held.store);
    match store.filter(|&store| texts::may_be(store, &files)) {
        Some(store) => texts::offer(store, files),
        None if files.is_empty() => {}
        None => open(files.swap_remove(0), None),
    }
}

/// The file on its way is given up.
pub(super) fn give_up() {
    HELD.with_borrow_mut(|held| held.opener = None);
}

/// Back to the map that is built in.
pub(super) fn leave() {
    give_up();
    let back = |tongue: Option<Tongue>| {
        if let Some(graph) = tongue.and_then(|tongue| embedded::map(&tongue)) {
            web::history::push("");
            let positions = embedded::positions().into();
            soon(move || app::mount(graph, positions, "", AppState::default()));
        }
    };
    language::with(words().language(), Box::new(back));
}

/// What is listened to for files that are dropped.
pub(super) fn listeners() -> Vec<Listener> {
    let window = window();
    let over = |event: &web_sys::Event, over: bool| {
        if file::is_held(event) {
            event.prevent_default();
            tell(FileAction::HeldOver(over));
        }
    };
    let held = Listener::on(&window, "dragover", Mode::Active, move |event| {
        over(&event, true)
    });
    let gone = Listener::on(
        &window,
        "dragleave",
        Mode::Active,
        move |event: web_sys::Event| {
            // It rises from everything that is passed over; a pointer that has left the window is over nothing.
            if file::has_left(&event) {
                over(&event, false);
            }
        },
    );
    let dropped = Listener::on(
        &window,
        "drop",
        Mode::Active,
        move |event: web_sys::Event| {
            over(&event, false);
            take_files(file::dropped(&event));
        },
    );
    [held, gone, dropped].into_iter().flatten().collect()
}

fn hear(report: Report) {
    match report {
        Report::Ready { .. } => {}
        Report::Reading(share) => tell(FileAction::Came(Stage::Reading(share))),
        Report::LayingOut(share) => tell(FileAction::Came(Stage::LayingOut(share))),
        Report::Refused { why, columns } => tell(FileAction::Refused(why, columns)),
        Report::Opened {
            catalog,
            positions,
            opened,
        } => {
            let opened = pack::unpacked::<Opened>(&opened);
            let read = pack::catalog(&catalog).zip(opened);
            let Some((catalog, mut opened)) = read else {
                return tell(refused(words().say(Phrase::TwoVersions).to_owned()));
            };
            let source = HELD.with_borrow(|held| held.source.as_string());
            let query = source
                .as_ref()
                .map_or_else(String::new, |_address| web::history::query());
            // The graph keeps these; the state, which every action copies, need not.
            let wording = Wording::new(
                take(&mut opened.kinds),
                take(&mut opened.types),
                take(&mut opened.countries),
            );
            let attributes = take(&mut opened.attributes);
            let graph = Graph::new(catalog)
                .of_file(wording, attributes, source)
                .told_in(words());
            soon(move || {
                give_up();
                let before = AppState {
                    files: Files {
                        shown: Some(opened),
                        ..Files::default()
                    },
                    ..AppState::default()
                };
                app::mount(graph, positions.into(), &query, before);
            });
        }
    }
}

/// The words in which the page is told.
fn words() -> Words {
    let store = HELD.with_borrow(|held| held.store);
    store.map_or(Words::ENGLISH, |store| store.graph().words())
}

fn refused(why: String) -> FileAction {
    FileAction::Refused(why, Vec::new())
}

fn tell(action: FileAction) {
    let store = HELD.with_borrow(|held| held.store);
    if let Some(store) = store {
        store.dispatch(Action::File(action));
    }
}

/// What changes the whole page does so when what asked for it has ended.
fn soon(run: impl FnOnce() + 'static) {
    request_animation_frame(run);
}
