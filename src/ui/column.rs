//! The column: the sentence that says what is shown, and the legend that is the filter.

use super::facet_rows::{FacetHead, FacetRow};
use super::mark::{KindMark, TieMark};
use super::store::use_store;
use crate::graph::Subset;
use crate::state::Action;
use crate::view::Filter;
use crate::view::facet::{FacetValue, Facets};
use crate::view::words::{self, Run};
use atlas::{Basis, Kind};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many countries or initiatives are listed before `more` is asked for.
const FEW: usize = 6;

/// Sentence and filters.
#[component]
pub(crate) fn Column(
    /// What is on the map.
    subset: Memo<Subset>,
) -> impl IntoView {
    let store = use_store();
    let open = store.slice(|state| state.column_open);
    let filter = store.slice(|state| state.place.filter.clone());
    let focus = store.slice(|state| state.place.focus);
    let facets = Memo::new(move |_| filter.with(|filter| Facets::count(&store.graph(), filter)));
    let sentence = Memo::new(move |_| {
        let (graph, focus) = (store.graph(), focus.get());
        filter.with(|filter| subset.with(|subset| words::sentence(&graph, filter, focus, subset)))
    });
    let filtered =
        move || filter.with(|filter| *filter != Filter::default()) || focus.get().is_some();
    view! {
        <aside class="column" class:open=move || open.get() id="column" aria-label="What is shown">
            <p class="sentence" id="sentence" role="status">{move || sentence.with(|runs| runs.iter().map(run).collect_view())}</p>
            <Show when=filtered>
                <button class="clear" type="button" id="clear" on:click=move |_| store.dispatch(Action::ClearFilters)>"Clear all filters"</button>
            </Show>
            <section class="facet" aria-label="Kind">
                <FacetHead title="Kind" note=|| String::new()/>
                {move || facets.with(|facets| facets.kinds.iter().map(kind_row).collect_view())}
            </section>
            <section class="facet" aria-label="Class of tie">
                <FacetHead title="Tie" note=|| String::new()/>
                {move || facets.with(|facets| facets.classes.iter().map(class_row).collect_view())}
            </section>
            <Bases subset/>
            <Named title="Country" id="countries" rows=Memo::new(move |_| facets.with(|facets| countries(facets, store)))/>
            <Named title="Initiative or alliance" id="initiatives" rows=Memo::new(move |_| facets.with(|facets| initiatives(facets, store)))/>
        </aside>
    }
}

fn run(run: &Run) -> AnyView {
    match run {
        Run::Plain(text) => text.clone().into_any(),
        Run::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        Run::Muted(text) => view! { <span class="muted">{text.clone()}</span> }.into_any(),
    }
}

fn kind_row(row: &FacetValue<Kind>) -> impl IntoView + use<> {
    let (store, kind) = (use_store(), row.value);
    view! {
        <FacetRow
            name=words::kind(kind).to_owned()
            total=row.total left=row.left shown=row.chosen
            toggle=Callback::new(move |()| store.dispatch(Action::ToggleKind(kind)))
            isolate=Callback::new(move |()| store.dispatch(Action::IsolateKind(kind)))
        >
            <KindMark kind/>
        </FacetRow>
    }
}

fn class_row(row: &FacetValue<atlas::TieClass>) -> impl IntoView + use<> {
    let (store, class) = (use_store(), row.value);
    view! {
        <FacetRow
            name=words::class(class).to_owned()
            total=row.total left=row.left shown=row.chosen
            toggle=Callback::new(move |()| store.dispatch(Action::ToggleClass(class)))
            isolate=Callback::new(move |()| store.dispatch(Action::IsolateClass(class)))
        >
            <TieMark class=Some(class) basis=Basis::Stated/>
        </FacetRow>
    }
}

/// What the line styles mean, with how many ties of each are on the map.
#[component]
fn Bases(subset: Memo<Subset>) -> impl IntoView {
    let store = use_store();
    let counts = Memo::new(move |_| {
        let graph = store.graph();
        let bases = subset.with(|subset| {
            subset
                .relations()
                .map(|id| graph.catalog().relation(id).basis)
                .collect::<Vec<_>>()
        });
        Basis::ALL
            .iter()
            .map(|&basis| (basis, bases.iter().filter(|&&each| each == basis).count()))
            .collect::<Vec<_>>()
    });
    view! {
        <section class="facet" aria-label="Basis">
            <FacetHead title="Basis" note=|| String::new()/>
            <ul>
                {move || counts.with(|counts| counts.iter().map(|&(basis, count)| view! {
                    <li class="basis-row" title=words::basis_sentence(basis)>
                        <TieMark basis/>
                        <span>{words::basis_sentence(basis).split([':', ' ']).next().unwrap_or_default()}</span>
                        <span class="facet-count">{count}</span>
                    </li>
                }).collect_view())}
            </ul>
        </section>
    }
}

/// One row of a facet that is chosen by name: what to do, its name and counts.
#[derive(Clone, PartialEq)]
struct NamedRow {
    action: Action,
    name: String,
    total: usize,
    left: usize,
    chosen: bool,
}

fn countries(facets: &Facets, store: super::store::Store) -> Vec<NamedRow> {
    let graph = store.graph();
    let nodes = graph
        .catalog()
        .nodes()
        .iter()
        .filter(|node| node.kind == Kind::Country);
    let names: BTreeMap<&str, &str> = nodes
        .filter_map(|node| Some((node.country.as_deref()?, node.label())))
        .collect();
    let row = |value: &FacetValue<String>| NamedRow {
        action: Action::ToggleCountry(value.value.clone()),
        name: names
            .get(value.value.as_str())
            .map_or_else(|| value.value.clone(), |&name| name.to_owned()),
        total: value.total,
        left: value.left,
        chosen: value.chosen,
    };
    facets.countries.iter().map(row).collect()
}

fn initiatives(facets: &Facets, store: super::store::Store) -> Vec<NamedRow> {
    let graph = store.graph();
    let row = |value: &FacetValue<atlas::NodeId>| NamedRow {
        action: Action::ToggleInitiative(value.value),
        name: graph.catalog().node(value.value).label().to_owned(),
        total: value.total,
        left: value.left,
        chosen: value.chosen,
    };
    facets.initiatives.iter().map(row).collect()
}

/// A facet of names: the first few, what is chosen, and the rest on request.
#[component]
fn Named(title: &'static str, id: &'static str, rows: Memo<Vec<NamedRow>>) -> impl IntoView {
    let store = use_store();
    let whole = RwSignal::new(false);
    let count = move || rows.with(|rows| rows.len().to_string());
    let more = move || rows.with(|rows| rows.iter().skip(FEW).filter(|row| !row.chosen).count());
    view! {
        <section class="facet" aria-label=title id=id>
            <FacetHead title note=count/>
            {move || {
                let whole = whole.get();
                let listed = move |(at, row): &(usize, NamedRow)| whole || *at < FEW || row.chosen;
                let any_chosen = rows.with(|rows| rows.iter().any(|row| row.chosen));
                rows.get().into_iter().enumerate().filter(listed).map(|(_at, NamedRow { action, name, total, left, chosen })| {
                    let toggle = Callback::new(move |()| store.dispatch(action.clone()));
                    view! { <FacetRow name total left shown=chosen || !any_chosen chosen named=true toggle isolate=toggle/> }
                }).collect_view()
            }}
            <Show when=move || {more() > 0}>
                <button class="more" type="button" aria-expanded=move || whole.get().to_string() on:click=move |_| whole.update(|whole| *whole = !*whole)>
                    {move || if whole.get() { "fewer".to_owned() } else { format!("{} more", more()) }}
                </button>
            </Show>
        </section>
    }
}
