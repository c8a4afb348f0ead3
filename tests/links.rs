//! Links: what is written reads back as the same view, and what means nothing harms nothing.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::order::Set;
use atlas::{ArticleId, Basis, Kind, NodeId, TieClass};
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;
use zonelink::graph::Graph;
use zonelink::language::Language;
use zonelink::state::{Action, Effect, Notice, opened, update};
use zonelink::view::permalink::{Place, read, write};
use zonelink::view::search::SearchIndex;
use zonelink::view::story::Told;
use zonelink::view::table::Tab;
use zonelink::view::{Filter, Focus, Path, Target, Years};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| zonelink::embedded::graph().unwrap());
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&GRAPH));

fn countries() -> Vec<String> {
    GRAPH
        .catalog()
        .nodes()
        .iter()
        .filter_map(|node| node.country.clone())
        .collect()
}

fn initiatives() -> Vec<NodeId> {
    let catalog = GRAPH.catalog();
    catalog
        .node_ids()
        .filter(|&id| matches!(catalog.node(id).kind, Kind::Initiative | Kind::Alliance))
        .collect()
}

fn articles() -> Vec<ArticleId> {
    (0..GRAPH.catalog().articles().len())
        .map(ArticleId::from_index)
        .collect()
}

prop_compose! {
    fn places()(
        kinds in btree_set(select(Kind::ALL), 0..7),
        classes in btree_set(select(TieClass::ALL), 0..7),
        countries in btree_set(select(countries()), 0..4),
        initiatives in btree_set(select(initiatives()), 0..3),
        node in select(GRAPH.catalog().node_ids().collect::<Vec<_>>()),
        tie in select(GRAPH.catalog().relation_ids().collect::<Vec<_>>()),
        to in select(GRAPH.catalog().node_ids().collect::<Vec<_>>()),
        is_path in proptest::bool::ANY,
        story in proptest::option::of((0..4usize, 0..9usize).prop_map(|(story, step)| Told { story, step })),
        choice in 0..3,
        focus in proptest::option::of((select(GRAPH.catalog().node_ids().collect::<Vec<_>>()), 1u8..=9)),
        bases in btree_set(select(Basis::ALL), 0..4),
        articles in btree_set(select(articles()), 0..3),
        years in proptest::option::of((2..9999u16, 1..9999u16)),
        list in proptest::option::of(select(Tab::ALL.to_vec())),
        language in proptest::option::of(select(Language::ALL.to_vec())),
    ) -> Place {
        let selected = [None, Some(Target::Node(node)), Some(Target::Tie(tie))][choice as usize];
        let focus = focus.map(|(node, depth_hops)| Focus { node, depth_hops });
        let filter = Filter {
            kinds: kinds.into_iter().collect(),
            classes: classes.into_iter().collect(),
            countries: countries.into_iter().collect(),
            initiatives: initiatives.into_iter().collect(),
            bases: bases.into_iter().collect(),
            articles: articles.into_iter().collect(),
            years: years.map(|(a, b)| Years::between(a, b)),
            said: Set::new(),
        };
        let path = (to != node).then_some(Path { from: node, to }).filter(|_path| is_path);
        Place { selected, focus, path, filter, list, story, language }
    }
}

proptest! {
    #[test]
    fn a_view_reads_back_as_itself(place in places()) {
        let query = write(&place, &GRAPH);
        prop_assert_eq!(read(&query, &GRAPH), (place, Vec::new()), "{}", query);
    }

    #[test]
    fn any_query_is_read_without_harm(query in ".{0,200}") {
        let (place, _problems) = read(&query, &GRAPH);
        prop_assert_eq!(read(&write(&place, &GRAPH), &GRAPH).0, place);
    }

    #[test]
    fn any_value_of_our_parameters_is_read_without_harm(key in "([zecikrdbavh]|from|to)", value in ".{0,80}") {
        let (_place, problems) = read(&format!("?{key}={value}&c=KH"), &GRAPH);
        prop_assert!(problems.iter().all(|problem| problem.value.chars().count() <= 60));
    }
}

#[test]
fn the_default_view_has_no_query() {
    assert_eq!(write(&Place::default(), &GRAPH), "");
    assert_eq!(read("", &GRAPH), (Place::default(), Vec::new()));
}

#[test]
fn an_unknown_zone_gives_a_notice_and_the_rest_is_applied() {
    let state = opened("?z=mogrino-ser&c=KH", &GRAPH, &INDEX);
    assert!(state.place.filter.countries.contains("KH"));
    assert_eq!(state.place.selected, None);
    let moglino = GRAPH.catalog().node_by_slug("moglino-sez").unwrap();
    match state.notices.as_slice() {
        [
            Notice::Unknown {
                part,
                meant: Some((matched, meant)),
                ..
            },
        ] => {
            assert_eq!((part.as_str(), *meant), ("z=mogrino-ser", moglino));
            assert!(matched.starts_with("Mogrino"), "{matched}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn hostile_values_stay_text() {
    let hostile = "%3Cscript%3Ealert(1)%3C/script%3E";
    let (_place, problems) = read(
        &format!("?z={hostile}&c={hostile}&d=99999999999&k=%00,%ff"),
        &GRAPH,
    );
    assert_eq!(problems[0].value, "<script>alert(1)</script>"); // shown as text, never as markup
    assert_eq!(problems.len(), 5, "{problems:?}");
}

#[test]
fn selection_and_filters_are_steps_of_the_history_and_back_is_not() {
    let scoda = GRAPH.catalog().node_by_slug("scoda").unwrap();
    let state = opened("", &GRAPH, &INDEX);
    let (state, effects) = update(&state, Action::Select(Target::Node(scoda)), &GRAPH, &INDEX);
    assert!(
        effects.contains(&Effect::PushAddress("?z=scoda".to_owned())),
        "{effects:?}"
    );
    let (state, effects) = update(
        &state,
        Action::ToggleCountry("KH".to_owned()),
        &GRAPH,
        &INDEX,
    );
    assert!(
        effects.contains(&Effect::PushAddress("?z=scoda&c=KH".to_owned())),
        "{effects:?}"
    );
    let (state, effects) = update(
        &state,
        Action::AddressChanged("?z=scoda".to_owned()),
        &GRAPH,
        &INDEX,
    );
    assert!(state.place.filter.countries.is_empty());
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::PushAddress(_))),
        "{effects:?}"
    );
}

#[test]
fn escape_goes_one_step_out_at_a_time() {
    let scoda = GRAPH.catalog().node_by_slug("scoda").unwrap();
    let mut state = opened("", &GRAPH, &INDEX);
    for action in [
        Action::Focus(scoda, 1),
        Action::Search("suz".to_owned()),
        Action::ToggleHelp,
    ] {
        state = update(&state, action, &GRAPH, &INDEX).0;
    }
    let mut out = |expected: (bool, bool, bool, bool)| {
        state = update(&state, Action::StepOut, &GRAPH, &INDEX).0;
        let now = (
            state.help_open,
            state.finder.open,
            state.place.focus.is_some(),
            state.place.selected.is_some(),
        );
        assert_eq!(now, expected);
    };
    out((false, true, true, true));
    out((false, false, true, true));
    out((false, false, false, true));
    out((false, false, false, false));
    out((false, false, false, false));
}
