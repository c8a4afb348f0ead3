//! Texts of articles, outside of the state: read, recognised, kept in this browser, forgotten.

use super::files;
use super::later;
use super::store::{Store, watch};
use crate::graph::Origin;
use crate::state::{Fetched, TextAction};
use crate::view::article_text::LONGEST;
use crate::web::{fetch, file, storage};
use atlas::ArticleId;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// A file that may be an article's text.
struct Offered {
    file: JsValue,
    bytes: Vec<u8>,
}

thread_local! {
    /// What waits for the record, which knows the checksums, and for what works them out.
    static OFFERED: RefCell<Vec<Offered>> = const { RefCell::new(Vec::new()) };
}

/// Whether files are to be tried as texts: all are called so, and the map is of the articles.
pub(super) fn may_be(store: Store, files: &[JsValue]) -> bool {
    let is_text = |each: &JsValue| {
        file::name(each).to_ascii_lowercase().ends_with(".txt") && file::len(each) <= LONGEST as f64
    };
    *store.graph().origin() == Origin::BuiltIn && !files.is_empty() && files.iter().all(is_text)
}

/// Takes files that may be texts.
pub(super) fn offer(store: Store, files: Vec<JsValue>) {
    wasm_bindgen_futures::spawn_local(async move {
        for file in files {
            let bytes = fetch::read(&file).await.unwrap_or_default();
            OFFERED.with_borrow_mut(|offered| offered.push(Offered { file, bytes }));
        }
        if !store.is_gone() {
            store.dispatch(TextAction::Offered.into());
        }
    });
}

/// Looks at what was kept, and at what is offered, as soon as that can be done.
pub(super) fn serve(store: Store) {
    let mut looked = false;
    watch(move || {
        let (can_be, is_offered) = store.shown(|shown| {
            let state = shown.state;
            let is_there = state.record == Fetched::There && state.later == Fetched::There;
            (is_there, state.texts.is_offered)
        });
        if !can_be || *store.graph().origin() != Origin::BuiltIn {
            return;
        }
        if !std::mem::replace(&mut looked, true) {
            let kept = kept(store);
            if !kept.is_empty() {
                store.dispatch(TextAction::Kept(kept).into());
            }
        }
        if is_offered {
            judge(store);
        }
    });
}

/// What an earlier visit has left; what is no longer what it was is left where it is.
fn kept(store: Store) -> Vec<(ArticleId, Arc<str>)> {
    let graph = store.graph();
    let catalog = graph.catalog();
    let Some(later) = later::known() else {
        return Vec::new();
    };
    let kept = |id: ArticleId| {
        let text = storage::text(&catalog.article(id).sha256)?;
        let is_it = (later.recognized)(catalog, text.as_bytes()) == Some(id);
        is_it.then(|| (id, Arc::from(text)))
    };
    catalog.article_ids().filter_map(kept).collect()
}

fn judge(store: Store) {
    let Some(later) = later::known() else {
        return;
    };
    let graph = store.graph();
    let catalog = graph.catalog();
    let (mut known, mut unknown, mut kept) = (Vec::new(), Vec::new(), true);
    let mut graph_after_all = None;
    let offered = OFFERED.take();
    let is_one = offered.len() == 1;
    for Offered { file, bytes } in offered {
        let article = (later.recognized)(catalog, &bytes);
        match (article, String::from_utf8(bytes)) {
            (Some(article), Ok(text)) => {
                kept &= storage::keep_text(&catalog.article(article).sha256, Some(&text));
                known.push((article, Arc::from(text)));
            }
            (_, Ok(text)) if is_one && is_table(&text) => graph_after_all = Some(file),
            _ => unknown.push(file::name(&file)),
        }
    }
    let judged = TextAction::Judged {
        known,
        unknown,
        kept,
    };
    store.dispatch(judged.into());
    if let Some(file) = graph_after_all {
        files::open(file, None);
    }
}

/// Whether a text may be a graph after all.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().take(2);
    lines.all(|line| line.contains(['\t', ';', ',']))
}

/// Forgets what is kept.
pub(super) fn forget(store: Store) {
    for article in store.graph().catalog().articles() {
        storage::keep_text(&article.sha256, None);
    }
}
