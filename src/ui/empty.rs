//! An emptied map explains itself, and gives each way out with what it would bring back.

use super::mark::Cross;
use super::store::use_store;
use crate::graph::Subset;
use crate::state::{Action, ways_out};
use crate::view::Filter;
use crate::view::words;
use leptos::prelude::*;

/// Over the map when nothing is left on it.
#[component]
pub(crate) fn Empty(
    /// What is on the map.
    subset: Memo<Subset>,
) -> impl IntoView {
    let store = use_store();
    let filter = store.slice(|state| state.place.filter.clone());
    let is_empty = Memo::new(move |_| subset.with(|subset| subset.node_count() == 0));
    let ways = move || {
        let graph = store.graph();
        filter.with(|filter: &Filter| ways_out(&graph, filter))
    };
    view! {
        <Show when=move || is_empty.get()>
            <section class="float empty" aria-label="Nothing is left on the map">
                <h2>"Nothing is left on the map"</h2>
                <p>"The filters leave no entry. Take one away:"</p>
                <ul>
                    {move || ways().into_iter().map(|way| view! {
                        <li>
                            <button class="chip" type="button" on:click=move |_| store.dispatch(way.action.clone())>
                                {way.name.clone()}" "<Cross/>
                                <span class="basis-word">{words::count(way.nodes, "entry", "entries")}", "{words::count(way.ties, "tie", "ties")}</span>
                            </button>
                        </li>
                    }).collect_view()}
                </ul>
                <p><button class="lead" type="button" on:click=move |_| store.dispatch(Action::ClearFilters)>"Without any filter: everything"</button></p>
            </section>
        </Show>
    }
}
