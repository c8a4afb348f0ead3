//! How two nodes are connected: all shortest ways and no other, each with its own link.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::{NodeId, RelationId, TieClass};
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;
use zonelink::graph::Graph;
use zonelink::state::{Action, AppState, opened, update};
use zonelink::view::permalink::write;
use zonelink::view::search::SearchIndex;
use zonelink::view::{Filter, Path, Target};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| zonelink::embedded::graph().unwrap());

fn node(slug: &str) -> NodeId {
    GRAPH.catalog().node_by_slug(slug).unwrap()
}

fn ids() -> Vec<NodeId> {
    GRAPH.catalog().node_ids().collect()
}

/// The length of the shortest way by trying longer and longer neighbourhoods.
fn distance(from: NodeId, to: NodeId, allowed: impl Fn(RelationId) -> bool + Copy) -> Option<u8> {
    (0..=20).find(|&depth| GRAPH.ego(from, depth, allowed).contains(&to))
}

proptest! {
    #[test]
    fn every_way_is_a_shortest_one(from in select(ids()), to in select(ids())) {
        prop_assume!(from != to);
        let ways = Path { from, to }.ways(&GRAPH, &Filter::default());
        let deals = |tie| GRAPH.catalog().relation(tie).relation_type.class() != TieClass::Place;
        let expected = if ways.by_place { distance(from, to, |_tie| true) } else { distance(from, to, deals) };
        prop_assert_eq!(ways.ways.is_empty(), distance(from, to, |_tie| true).is_none());
        for way in &ways.ways {
            prop_assert_eq!((way[0], way[way.len() - 1]), (from, to));
            prop_assert_eq!(Some(way.len() as u8 - 1), expected);
            for step in way.windows(2) {
                let ties = GRAPH.between(step[0], step[1]);
                prop_assert!(ties.iter().any(|tie| ways.ties.binary_search(tie).is_ok()));
            }
        }
        let mut sorted = ways.ways.clone();
        sorted.sort();
        sorted.dedup();
        prop_assert_eq!(sorted, ways.ways.clone(), "in order, none twice");
        let subset = ways.subset(&GRAPH);
        prop_assert!(subset.has_node(from) && subset.has_node(to));
        // It is the same way back, but for ways left out of very many.
        let back = Path { from: to, to: from }.ways(&GRAPH, &Filter::default());
        prop_assert_eq!(back.ways.len(), ways.ways.len());
    }
}

#[test]
fn suzhou_and_nichicon_are_connected_by_the_park() {
    let path = Path {
        from: node("suzhou"),
        to: node("nichicon-suqian"),
    };
    let ways = path.ways(&GRAPH, &Filter::default());
    let slug = |id: &NodeId| GRAPH.catalog().node(*id).slug.clone();
    let through: Vec<String> = ways.ways.iter().map(|way| slug(&way[1])).collect();
    assert!(!ways.by_place);
    assert!(
        through.contains(&"suzhou-suqian-industrial-park".to_owned()),
        "{through:?}"
    );
    assert!(ways.ways.iter().all(|way| way.len() == 3));
}

#[test]
fn a_connection_is_asked_for_chosen_linked_and_left() {
    let index = SearchIndex::new(&GRAPH);
    let step = |state: &AppState, action| update(state, action, &GRAPH, &index).0;
    let (suzhou, scoda) = (node("suzhou"), node("scoda"));
    let card = step(&AppState::default(), Action::Select(Target::Node(suzhou)));
    let asked = step(&card, Action::AskPath(suzhou));
    let typed = step(&asked, Action::Search("scoda".to_owned()));
    let connected = step(&typed, Action::TakeHit);
    let path = Path {
        from: suzhou,
        to: scoda,
    };
    assert_eq!(connected.place.path, Some(path));
    assert_eq!(connected.place.selected, None);
    let query = write(&connected.place, &GRAPH);
    assert_eq!(query, "?p=suzhou,scoda");
    assert_eq!(opened(&query, &GRAPH, &index).place, connected.place);
    // A card on the way opens over it, and a step out leads back to it.
    let on_way = step(&connected, Action::Select(Target::Node(suzhou)));
    assert_eq!(on_way.place.selected, Some(Target::Node(suzhou)));
    let back = step(&on_way, Action::StepOut);
    assert_eq!((back.place.selected, back.place.path), (None, Some(path)));
    assert_eq!(step(&back, Action::StepOut).place.path, None);
    // Whoever is asked for and gives up is asked no more.
    let given_up = step(
        &step(&asked, Action::StepOut),
        Action::Select(Target::Node(scoda)),
    );
    assert_eq!(given_up.place.path, None);
    for wrong in ["?p=suzhou", "?p=suzhou,suzhou", "?p=suzhou,nowhere", "?p=,"] {
        let state = opened(wrong, &GRAPH, &index);
        assert_eq!(
            (state.place.path, state.notices.len()),
            (None, 1),
            "{wrong}"
        );
    }
}
