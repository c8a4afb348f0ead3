//! What an analyst must find, on the cards of the real graph, and the names by which search must find it.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::{NodeId, RelationType};
use std::sync::LazyLock;
use zonelink::graph::Graph;
use zonelink::view::card::{NodeCard, TieCard, TieLine};
use zonelink::view::search::{NameSource, SearchIndex};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| zonelink::embedded::graph().unwrap());

fn node(slug: &str) -> NodeId {
    GRAPH
        .catalog()
        .node_by_slug(slug)
        .unwrap_or_else(|| panic!("no {slug}"))
}

fn ties(slug: &str, relation: RelationType) -> Vec<TieLine> {
    let card = NodeCard::new(&GRAPH, node(slug));
    card.ties
        .into_iter()
        .filter(|group| group.relation == relation)
        .flat_map(|group| group.ties)
        .collect()
}

fn partners(lines: &[TieLine]) -> Vec<&str> {
    lines
        .iter()
        .flat_map(|line| {
            line.others
                .iter()
                .map(|(id, _label, _kind)| GRAPH.catalog().node(*id).slug.as_str())
        })
        .collect()
}

#[test]
fn who_signed_what_with_scoda_on_which_day() {
    let memoranda = ties("scoda", RelationType::MemorandumWith);
    let dated: Vec<(&str, &str)> = partners(&memoranda)
        .into_iter()
        .zip(memoranda.iter().map(|line| line.date.as_str()))
        .collect();
    assert_eq!(
        dated,
        [
            ("jizzakh-fez", "29 Apr 2022"),
            ("moglino-sez", "29 Apr 2022"),
            ("vitebsk-fez", "28 Apr 2022"),
            ("alabuga-sez", "undated")
        ]
    );
    assert!(memoranda.iter().all(|line| !line.evidence.is_empty()));
}

#[test]
fn which_district_of_suzhou_built_which_park_with_whom() {
    for (park, builders) in [
        ("wujiang-siyang-industrial-park", ["siyang", "wujiang"]),
        (
            "kunshan-shuyang-high-tech-industrial-park",
            ["kunshan", "shuyang"],
        ),
        ("changshu-sihong-industrial-park", ["changshu", "sihong"]),
        (
            "zhangjiagang-suyu-industrial-park",
            ["suyu", "zhangjiagang"],
        ),
        ("wuzhong-sucheng-industrial-park", ["sucheng", "wuzhong"]),
        ("suzhou-suqian-industrial-park", ["suqian", "suzhou"]),
    ] {
        let built = ties(park, RelationType::JointParkOf);
        let mut found = partners(&built);
        found.sort_unstable();
        assert_eq!(found, builders, "{park}");
    }
}

#[test]
fn who_founded_the_alliance_of_2020() {
    let founders = ties("sez-alliance", RelationType::CoFounderOf);
    let zones = founders.iter().filter(|line| {
        line.others
            .iter()
            .any(|(_id, _label, kind)| *kind == atlas::Kind::Zone)
    });
    assert_eq!(zones.count(), 11, "eleven overseas zones are named");
    assert!(founders.iter().all(|line| line.date == "27 Aug 2020"));
    assert!(
        partners(&ties("sez-alliance", RelationType::InitiatorOf))
            .iter()
            .any(|slug| slug.contains("qianhai"))
    );
    let card = NodeCard::new(&GRAPH, node("sez-alliance"));
    let groups = card
        .groups
        .iter()
        .chain(card.ties.iter().flat_map(|group| &group.groups));
    assert!(
        groups
            .map(|group| group.counted.as_str())
            .any(|counted| counted.starts_with("47 ")),
        "47 domestic areas, not named"
    );
}

#[test]
fn what_the_figures_of_the_sihanoukville_zone_count() {
    let figures = NodeCard::new(&GRAPH, node("sihanoukville-sez")).figures;
    let values: Vec<&str> = figures.iter().map(|figure| figure.value.as_str()).collect();
    for expected in [
        "about USD 1.366 billion",
        "more than USD 2 billion",
        "170",
        "nearly 30\u{202f}000",
        "40\u{202f}%",
    ] {
        assert!(values.contains(&expected), "{expected} in {values:?}");
    }
    assert!(
        !values.contains(&"11"),
        "the eleven zones are the province's"
    );
    assert!(figures.iter().all(|figure| !figure.evidence.is_empty()));
}

#[test]
fn every_tie_and_figure_that_is_not_background_opens_its_evidence() {
    for id in GRAPH.catalog().relation_ids() {
        let card = TieCard::new(&GRAPH, id);
        assert!(
            card.basis == atlas::Basis::Background || !card.evidence.is_empty(),
            "{}",
            card.title
        );
    }
}

#[test]
fn names_are_found_in_every_script_and_as_written() {
    let index = SearchIndex::new(&GRAPH);
    for (query, slug, source) in [
        (
            "suzhou industrial",
            "suzhou-industrial-park",
            NameSource::Name,
        ),
        ("苏州", "suzhou", NameSource::Language("zh".to_owned())),
        ("Сучжоу", "suzhou", NameSource::Language("ru".to_owned())),
        ("Laiki", "lekki-free-zone", NameSource::AsWritten),
        ("mogrino", "moglino-sez", NameSource::AsWritten),
        ("Arlabga", "alabuga-sez", NameSource::AsWritten),
        ("Nijikang", "nichicon-suqian", NameSource::AsWritten),
        ("KH", "cambodia", NameSource::Code),
        ("lekkki", "lekki-free-zone", NameSource::Name),
    ] {
        let hits = index.find(query, &GRAPH, 5);
        let first = hits
            .first()
            .unwrap_or_else(|| panic!("nothing for {query}"));
        assert_eq!(
            GRAPH.catalog().node(first.node).slug,
            slug,
            "{query}: {hits:?}"
        );
        assert_eq!(
            std::mem::discriminant(&first.source),
            std::mem::discriminant(&source),
            "{query}: {first:?}"
        );
    }
    assert!(index.find("zzzzqqq", &GRAPH, 5).is_empty());
    assert!(index.find("  – ", &GRAPH, 5).is_empty());
}
