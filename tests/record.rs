//! The record: apart from the map, put together again, asked for when it is needed.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use zonelink::embedded::{self, Tongue, beside};
use zonelink::graph::Graph;
use zonelink::language::Language;
use zonelink::state::{Action, AppState, Fetched, opened, update};
use zonelink::view::facet::Facets;
use zonelink::view::search::SearchIndex;
use zonelink::view::{Filter, Target, words};

#[test]
fn map_and_record_are_the_whole_and_nothing_but() {
    let (map, whole) = (
        embedded::map(&Tongue::ENGLISH).unwrap(),
        embedded::graph().unwrap(),
    );
    assert_ne!(map.catalog(), whole.catalog());
    assert!(map.catalog().figures().is_empty());
    let (again, record) = whole.catalog().clone().split();
    assert_eq!(&again, map.catalog());
    assert_eq!(&again.with_record(record).unwrap(), whole.catalog());
}

#[test]
fn a_record_of_another_catalog_is_refused() {
    let map = embedded::map(&Tongue::ENGLISH).unwrap();
    assert!(embedded::with_record(&map, beside::record(Language::English)).is_some());
    assert!(embedded::with_record(&map, &beside::record(Language::English)[1..]).is_none());
    assert!(
        embedded::with_record(
            &Graph::new(atlas::Catalog::default()),
            beside::record(Language::English)
        )
        .is_none()
    );
}

/// What the first screen shows needs no record.
#[test]
fn filters_count_the_same_without_it() {
    let (map, whole) = (
        embedded::map(&Tongue::ENGLISH).unwrap(),
        embedded::graph().unwrap(),
    );
    let filter = Filter::default();
    assert_eq!(Facets::count(&map, &filter), Facets::count(&whole, &filter));
    let said = |graph| words::sentence(graph, &filter, None, &filter.subset(graph, None, None));
    assert_eq!(said(&map), said(&whole));
}

#[test]
fn it_is_asked_for_once_when_something_needs_it() {
    let graph = embedded::map(&Tongue::ENGLISH).unwrap();
    let index = SearchIndex::new(&graph);
    let at = |query: &str| AppState {
        record: Fetched::NotYet,
        ..opened(query, &graph, &index)
    };
    assert!(!at("").wants_record());
    assert!(at("?z=scoda").wants_record() && at("?v=figures").wants_record());
    let (typed, _effects) = update(&at(""), Action::Search("l".to_owned()), &graph, &index);
    assert!(typed.wants_record());
    let (coming, _effects) = update(&typed, Action::Record(Fetched::Coming), &graph, &index);
    assert!(!coming.wants_record());
    let (missed, _effects) = update(&coming, Action::Record(Fetched::Missed), &graph, &index);
    assert!(!missed.wants_record(), "not again and again");
}

#[test]
fn the_later_part_is_asked_for_once_for_each_thing_opened() {
    let graph = embedded::map(&Tongue::ENGLISH).unwrap();
    let index = SearchIndex::new(&graph);
    let at = |query: &str| AppState {
        later: Fetched::NotYet,
        ..opened(query, &graph, &index)
    };
    let then = |state: &AppState, action| update(state, action, &graph, &index).0;
    let closed = at("");
    assert!(!closed.wants_later());
    assert!(at("?z=scoda").wants_later() && at("?v=figures").wants_later());
    assert!(then(&closed, Action::ToggleHelp).wants_later());
    let coming = then(&at("?z=scoda"), Action::Later(Fetched::Coming));
    assert!(!coming.wants_later());
    let missed = then(&coming, Action::Later(Fetched::Missed));
    assert_eq!(missed.notices.len(), 1, "the reader is told");
    let other = graph.catalog().node_by_slug("sez-alliance").unwrap();
    let again = then(&missed, Action::Select(Target::Node(other)));
    assert!(!missed.wants_later() && again.wants_later());
}
