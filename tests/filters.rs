//! What the filters leave, on the real graph.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::order::Set;
use atlas::{ArticleId, Basis, Kind, NodeId, TieClass};
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use zonelink::graph::Graph;
use zonelink::language::Phrase;
use zonelink::view::facet::Facets;
use zonelink::view::{Filter, Focus, Target, Years, words};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| zonelink::embedded::graph().unwrap());

fn node(slug: &str) -> NodeId {
    GRAPH
        .catalog()
        .node_by_slug(slug)
        .unwrap_or_else(|| panic!("no {slug}"))
}

fn country(code: &str) -> Filter {
    Filter {
        countries: Set::from([code.to_owned()]),
        ..Filter::default()
    }
}

prop_compose! {
    fn filters()(
        kinds in btree_set(select(Kind::ALL), 0..7),
        classes in btree_set(select(TieClass::ALL), 0..7),
        countries in btree_set(select(vec!["CN", "KH", "RU", "BY", "HU"]), 0..3),
        alliance in any::<bool>(),
        bases in btree_set(select(Basis::ALL), 0..4),
        articles in btree_set(select((0..GRAPH.catalog().articles().len()).map(ArticleId::from_index).collect::<Vec<_>>()), 0..3),
        years in proptest::option::of((1990..2030u16, 1990..2030u16)),
    ) -> Filter {
        let initiatives = if alliance { Set::from([node("sez-alliance")]) } else { Set::new() };
        Filter {
            kinds: kinds.into_iter().collect(),
            classes: classes.into_iter().collect(),
            countries: countries.into_iter().map(str::to_owned).collect(),
            initiatives,
            bases: bases.into_iter().collect(),
            articles: articles.into_iter().collect(),
            years: years.map(|(a, b)| Years::between(a, b)),
            said: Set::new(),
        }
    }
}

proptest! {
    #[test]
    fn no_line_without_both_its_ends(
        filter in filters(),
        around in select(GRAPH.catalog().node_ids().collect::<Vec<_>>()),
        focused in any::<bool>(),
        tie in proptest::option::of(select(GRAPH.catalog().relation_ids().collect::<Vec<_>>())),
    ) {
        let focus = focused.then_some(Focus { node: around, depth_hops: 1 });
        let subset = filter.subset(&GRAPH, focus, tie.map(Target::Tie));
        for (_place, edge) in subset.edges(&GRAPH) {
            prop_assert!(subset.has_node(edge.source) && subset.has_node(edge.target) && subset.has_relation(edge.relation));
        }
        for relation in subset.relations() {
            prop_assert!(subset.edges(&GRAPH).any(|(_place, edge)| edge.relation == relation), "a relation without a line");
        }
    }

    #[test]
    fn facets_never_leave_more_than_there_is(filter in filters()) {
        let facets = Facets::count(&GRAPH, &filter);
        prop_assert!(facets.kinds.iter().all(|row| row.left <= row.total));
        prop_assert!(facets.classes.iter().all(|row| row.left <= row.total));
        prop_assert!(facets.countries.iter().all(|row| row.left <= row.total));
        prop_assert!(facets.initiatives.iter().all(|row| row.left <= row.total));
    }

    #[test]
    fn the_sentence_counts_what_is_shown(filter in filters()) {
        let subset = filter.subset(&GRAPH, None, None);
        let runs = words::sentence(&GRAPH, &filter, None, &subset);
        let text: String = runs.iter().map(words::Run::text).collect();
        let expected = if subset.node_count() == 0 { "Nothing is left".to_owned() } else { words::counted(GRAPH.words(), Phrase::Entries, subset.node_count(), &[]) };
        prop_assert!(text.contains(&expected), "{text}");
    }
}

#[test]
fn the_default_map_shows_places_zones_and_alliances() {
    let subset = Filter::default().subset(&GRAPH, None, None);
    let kinds: BTreeSet<Kind> = subset
        .nodes()
        .map(|id| GRAPH.catalog().node(id).kind)
        .collect();
    assert_eq!(kinds, Kind::SHOWN_BY_DEFAULT.iter().copied().collect());
    assert!(
        subset
            .nodes()
            .all(|id| Kind::SHOWN_BY_DEFAULT.contains(&GRAPH.catalog().node(id).kind))
    );
}

#[test]
fn cambodia_shows_its_zones_and_their_partners_and_nothing_else() {
    let subset = country("KH").subset(&GRAPH, None, None);
    assert!(subset.has_node(node("sihanoukville-sez")) && subset.has_node(node("cambodia")));
    assert!(subset.has_node(node("wuxi")), "the twin city is a partner");
    assert!(
        subset.has_node(node("sez-alliance")),
        "so is the alliance that the zone co-founded"
    );
    assert!(!subset.has_node(node("jizzakh-fez")) && !subset.has_node(node("suqian")));
    let outside = subset.relations().filter(|&id| {
        let parties = &GRAPH.catalog().relation(id).parties;
        !parties
            .iter()
            .any(|party| GRAPH.catalog().node(party.node).country.as_deref() == Some("KH"))
    });
    assert_eq!(
        outside.count(),
        0,
        "ties between two partners are not Cambodia's"
    );
}

#[test]
fn an_alliance_shows_its_founders() {
    let filter = Filter {
        initiatives: Set::from([node("sez-alliance")]),
        ..Filter::default()
    };
    let subset = filter.subset(&GRAPH, None, None);
    for slug in [
        "lekki-free-zone",
        "great-stone-park",
        "sihanoukville-sez",
        "sez-alliance",
    ] {
        assert!(subset.has_node(node(slug)), "{slug}");
    }
    assert!(!subset.has_node(node("moglino-sez")));
}

#[test]
fn an_initiative_that_is_asked_for_by_name_is_shown_whatever_its_kind() {
    let filter = Filter {
        initiatives: Set::from([node("belt-and-road-initiative")]),
        ..Filter::default()
    };
    assert!(
        filter
            .subset(&GRAPH, None, None)
            .has_node(node("belt-and-road-initiative"))
    );
}

#[test]
fn what_is_selected_is_shown_whatever_the_filter() {
    let hidden = GRAPH
        .catalog()
        .node_ids()
        .find(|&id| GRAPH.catalog().node(id).kind == Kind::Organization)
        .unwrap();
    assert!(
        country("HU")
            .subset(&GRAPH, None, Some(Target::Node(hidden)))
            .has_node(hidden)
    );
}

#[test]
fn focus_leaves_the_node_and_its_neighbours() {
    let subset = Filter::default().subset(
        &GRAPH,
        Some(Focus {
            node: node("wuxi"),
            depth_hops: 1,
        }),
        None,
    );
    let neighbours = GRAPH.neighbours(node("wuxi"));
    assert!(subset.has_node(node("wuxi")));
    assert!(
        subset
            .nodes()
            .all(|id| id == node("wuxi") || neighbours.contains(&id))
    );
}
