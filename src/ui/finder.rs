//! The search field and its hits: a combobox, by mouse and by arrow keys.

use super::mark::KindMark;
use super::store::use_store;
use crate::graph::Subset;
use crate::state::Action;
use crate::view::Target;
use crate::view::search::{Hit, NameSource};
use crate::view::words;
use leptos::prelude::*;

/// Search by any name in any script.
#[component]
pub(crate) fn Finder(
    /// What is on the map: other hits are marked.
    subset: Memo<Subset>,
) -> impl IntoView {
    let store = use_store();
    let finder = store.slice(|state| state.finder.clone());
    let hits =
        Memo::new(move |_| finder.with(|finder| finder.hits(&store.graph(), &store.index())));
    let open = move || finder.with(|finder| finder.open);
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowDown" => Action::MoveHit(1),
            "ArrowUp" => Action::MoveHit(-1),
            "Enter" => Action::TakeHit,
            "Escape" => Action::StepOut,
            _ => return event.stop_propagation(), // a letter typed here is no command to the map
        };
        event.prevent_default();
        event.stop_propagation();
        store.dispatch(action);
    };
    view! {
        <div class="finder" role="search">
            <div class="finder-field">
                <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.8"/><path d="m10.6 10.6 4 4"/></svg>
                <input
                    id="search"
                    type="search"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="Name, place, or as written"
                    aria-label="Search by name, in any script, or as a source writes it"
                    aria-expanded=move || open().to_string()
                    aria-controls="hits"
                    aria-activedescendant=move || finder.with(|finder| finder.open.then(|| format!("hit-{}", finder.marked)))
                    prop:value=move || finder.with(|finder| finder.query.clone())
                    on:input=move |event| store.dispatch(Action::Search(event_target_value(&event)))
                    on:focus=move |_| if finder.with_untracked(|finder| !finder.query.is_empty() && !finder.open) { store.dispatch(Action::MoveHit(0)) }
                    on:keydown=keys
                />
                <kbd aria-hidden="true">"/"</kbd>
            </div>
            <div class="hits" id="hits" role="listbox" aria-label="Hits" hidden=move || !open()>
                {move || {
                    let marked = finder.with(|finder| finder.marked);
                    hits.with(|hits| hits.iter().enumerate().map(|(at, hit)| row(hit, at, at == marked, subset)).collect_view())
                }}
                <p class="no-hit" hidden=move || hits.with(|hits| !hits.is_empty())>
                    "No entry has a name like this. Names are searched in English, Chinese and Russian, and as the articles write them."
                </p>
            </div>
            <p class="sr" role="status">
                {move || if open() { words::count(hits.with(Vec::len), "hit", "hits") } else { String::new() }}
            </p>
        </div>
    }
}

fn row(hit: &Hit, at: usize, is_marked: bool, subset: Memo<Subset>) -> impl IntoView + use<> {
    let store = use_store();
    let graph = store.graph();
    let catalog = graph.catalog();
    let (id, node) = (hit.node, catalog.node(hit.node));
    let hidden = subset.with_untracked(|subset| !subset.has_node(id));
    let place = catalog
        .places_around(id)
        .map(|place| catalog.node(place).label().to_owned())
        .collect::<Vec<_>>();
    let why = match &hit.source {
        NameSource::Name => None,
        NameSource::Language(_) => Some(hit.matched.clone()),
        NameSource::Alias => Some(format!("also {}", hit.matched)),
        NameSource::AsWritten => Some(format!("an article writes “{}”", hit.matched)),
        NameSource::Code => Some(format!("country code {}", hit.matched)),
    };
    let hidden = hidden.then(|| "not on the map now: opens it".to_owned());
    let place = (!place.is_empty()).then(|| place.join(", "));
    let below = [why, place, hidden]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let ties = words::count(graph.degree(id), "tie", "ties");
    view! {
        <div
            class="hit"
            id=format!("hit-{at}")
            role="option"
            aria-selected=is_marked.to_string()
            on:mousedown=|event| event.prevent_default() // the field keeps the cursor
            on:click=move |_| store.dispatch(Action::Select(Target::Node(id)))
        >
            <KindMark kind=node.kind/>
            <span class="hit-name">{node.name.clone()}</span>
            <span class="hit-count">{ties}</span>
            <span class="hit-why">{below}</span>
        </div>
    }
}
