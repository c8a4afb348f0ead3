//! Fetches the record when something is opened that needs it, and puts it under what is shown.

use super::store::{Store, watch};
use crate::embedded;
use crate::state::{Action, Fetched};
use crate::web::fetch;

/// Watches for the first thing that needs the record.
pub(super) fn serve(store: Store) {
    watch(move || {
        if store.shown_with_search(|shown| shown.state.wants_record()) {
            store.dispatch(Action::Record(Fetched::Coming));
            let file = embedded::record_file(store.graph().words().language());
            fetch::bytes(file, Box::new(move |bytes| take_in(store, bytes)));
        }
    });
}

fn take_in(store: Store, bytes: Option<Vec<u8>>) {
    if store.is_gone() {
        return; // another page stands, and asks for itself
    }
    let map = store.graph();
    let whole = bytes.and_then(|bytes| embedded::with_record(&map, &bytes));
    store.dispatch(Action::Record(match whole {
        Some(graph) => {
            store.take_in(graph);
            Fetched::There
        }
        None => Fetched::Missed,
    }));
}
