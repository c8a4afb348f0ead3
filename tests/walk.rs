//! The walk: by its keys alone every visible node, and each of its ties, is come to.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::{NodeId, RelationId};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use zonelink::embedded;
use zonelink::graph::{Graph, Subset};
use zonelink::page::{self, Shown};
use zonelink::state::{
    Action, AppState, Effect, Finder, WalkAction, finder_action_of, opened, update, walk_action_of,
};
use zonelink::view::Target;
use zonelink::view::facet::Facets;
use zonelink::view::search::SearchIndex;
use zonelink::view::walk::steps;

static GRAPH: LazyLock<Graph> = LazyLock::new(|| embedded::graph().unwrap());
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&GRAPH));

fn press(state: &AppState, key: &str) -> AppState {
    let action = walk_action_of(key).unwrap();
    update(state, action.into(), &GRAPH, &INDEX).0
}

fn begun(query: &str) -> AppState {
    let state = opened(query, &GRAPH, &INDEX);
    update(&state, WalkAction::Begin.into(), &GRAPH, &INDEX).0
}

fn html(state: &AppState) -> String {
    let subset = state.place.subset(&GRAPH);
    let facets = Facets::count(&GRAPH, &state.place.filter);
    page::html(&page::walk(&Shown {
        graph: &GRAPH,
        index: &INDEX,
        state,
        subset: &subset,
        facets: &facets,
    }))
}

const EVERYTHING: &str = "?k=zone,city,region,country,organization,initiative,alliance";

/// Goes along every tie by keys, depth first, and back.
fn explore(state: &AppState, subset: &Subset, met: &mut (BTreeSet<NodeId>, BTreeSet<RelationId>)) {
    let here = state.walk.as_ref().unwrap().node();
    if !met.0.insert(here) {
        return;
    }
    let mut look = state.clone();
    for step in steps(&GRAPH, subset, here) {
        look = press(&look, "ArrowDown");
        let target = look.walk.as_ref().unwrap().target(&GRAPH, subset);
        assert_eq!(target, Target::Tie(step.tie));
        met.1.insert(step.tie);
        let there = press(&look, "ArrowRight");
        assert_eq!(there.walk.as_ref().unwrap().node(), step.to);
        explore(&there, subset, met);
        let back = press(&there, "ArrowLeft");
        assert_eq!(back.walk.as_ref().unwrap().node(), here);
    }
    let last = press(&look, "ArrowDown");
    assert_eq!(last.walk, look.walk, "after the last comes nothing");
}

#[test]
fn every_node_that_has_a_tie_and_every_tie_is_come_to_by_arrows() {
    let state = begun(EVERYTHING);
    let subset = state.place.subset(&GRAPH);
    assert_eq!(subset.node_count(), GRAPH.catalog().nodes().len());
    let mut met = Default::default();
    explore(&state, &subset, &mut met);
    // What is not connected with the rest is begun at, as the search or the list leads there.
    for id in GRAPH.catalog().node_ids() {
        let slug = &GRAPH.catalog().node(id).slug;
        explore(&begun(&format!("{EVERYTHING}&z={slug}")), &subset, &mut met);
    }
    assert_eq!(met.0.len(), GRAPH.catalog().nodes().len());
    assert_eq!(met.1.len(), GRAPH.catalog().relations().len());
}

#[test]
fn what_is_looked_at_has_the_keyboard_and_says_what_it_is() {
    let state = begun("?z=sihanoukville-sez");
    let said = html(&state);
    assert!(said.contains(">Sihanoukville Special Economic Zone, zone in Cambodia, 16 ties<"));
    assert_eq!(said.matches("tabindex=\"0\"").count(), 1);
    let below = html(&press(&state, "ArrowDown"));
    assert_eq!(below.matches("aria-selected=\"true\"").count(), 1);
    assert!(below.contains("aria-level=\"2\""));
    assert_ne!(said, below);
}

#[test]
fn enter_opens_a_card_and_escape_ends_it_where_the_map_is() {
    let state = begun("?z=scoda");
    let looking = press(&state, "End");
    let opened = press(&looking, "Enter");
    assert!(matches!(opened.place.selected, Some(Target::Tie(_))));
    assert_eq!(
        opened.walk, looking.walk,
        "the walk goes on beside the card"
    );
    let action = walk_action_of("Escape").unwrap();
    let (ended, effects) = update(&looking, action.into(), &GRAPH, &INDEX);
    assert_eq!(ended.walk, None);
    assert!(effects.contains(&Effect::FocusMap));
    assert_eq!(walk_action_of("x"), None);
}

#[test]
fn escape_in_the_search_field_leaves_the_card_open() {
    let state = opened("?z=scoda", &GRAPH, &INDEX);
    let typed = update(&state, Action::Search("x".to_owned()), &GRAPH, &INDEX).0;
    let escape = finder_action_of("Escape").unwrap();
    let (left, effects) = update(&typed, escape, &GRAPH, &INDEX);
    assert_eq!(left.finder, Finder::default());
    assert_eq!(left.place, state.place);
    assert!(effects.contains(&Effect::FocusMap));
}

#[test]
fn it_begins_with_the_best_tied_and_nowhere_on_an_empty_map() {
    let best = begun("").walk.unwrap().node();
    let most = GRAPH
        .catalog()
        .node_ids()
        .filter(|&id| begun("").place.subset(&GRAPH).has_node(id));
    let most = most.map(|id| GRAPH.degree(id)).max().unwrap();
    assert_eq!(GRAPH.degree(best), most);
    assert_eq!(begun("?c=JP&k=alliance").walk, None);
}
