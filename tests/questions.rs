//! What one may ask next: each question is counted anew here, and leads to where it is seen.

#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::{NodeId, TieClass};
use std::sync::LazyLock;
use zonelink::embedded;
use zonelink::graph::Graph;
use zonelink::page;
use zonelink::view::Path;
use zonelink::view::lookalike::lookalikes;
use zonelink::view::permalink;
use zonelink::view::question::{Question, questions};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| embedded::graph().unwrap());

fn all() -> Vec<(NodeId, Question)> {
    let of = |node| {
        questions(&GRAPH, node)
            .into_iter()
            .map(move |question| (node, question))
    };
    GRAPH.catalog().node_ids().flat_map(of).collect()
}

#[test]
fn a_way_out_is_the_only_one() {
    let catalog = GRAPH.catalog();
    let mut found = 0;
    for (_node, question) in all() {
        let Question::OnlyWayOut { country, tie } = question else {
            continue;
        };
        let leads = |tie: &&atlas::Relation| {
            let countries = tie
                .parties
                .iter()
                .map(|party| catalog.node(party.node).country.as_deref());
            let inside = countries
                .clone()
                .filter(|of| *of == Some(country.as_str()))
                .count();
            tie.relation_type.class() != TieClass::Place && (1..tie.parties.len()).contains(&inside)
        };
        let only: Vec<_> = catalog.relations().iter().filter(leads).collect();
        assert_eq!(only.len(), 1, "{country}");
        assert_eq!(only[0].slug, catalog.relation(tie).slug);
        found += 1;
    }
    assert!(found > 10, "{found}");
}

#[test]
fn strangers_have_no_tie_and_their_way_is_short() {
    let mut found = 0;
    for (node, question) in all() {
        let (Question::SameAlliance { pair, .. } | Question::CommonPartners { pair, .. }) =
            question
        else {
            continue;
        };
        assert_eq!(pair.from, node);
        assert!(GRAPH.between(pair.from, pair.to).is_empty());
        let ways = Path { ..pair }.ways(&GRAPH, &Default::default());
        assert!(
            !ways.by_place && ways.ways.iter().all(|way| way.len() == 3),
            "{pair:?}"
        );
        found += 1;
    }
    assert!(found > 10, "{found}");
}

#[test]
fn the_questions_of_lekki_are_these() {
    let id = |slug| GRAPH.catalog().node_by_slug(slug).unwrap();
    let lekki = questions(&GRAPH, id("lekki-free-zone"));
    let [
        Question::OnlyWayOut { country, .. },
        Question::SharedPartner {
            partner,
            others: 12,
        },
        Question::SameAlliance { alliance, .. },
    ] = &lekki[..]
    else {
        panic!("{lekki:?}");
    };
    assert_eq!(country, "NG");
    assert_eq!(
        (*partner, *alliance),
        (id("sez-alliance"), id("sez-alliance"))
    );
}

#[test]
fn each_is_a_link_that_is_understood() {
    let mut links = 0;
    for (node, _question) in all() {
        let card = page::node_card(&GRAPH, node, None);
        let card: String = card.iter().map(page::html).collect();
        let (_before, list) = card.split_once("questions-next").unwrap();
        let list = list.split("</ul>").next().unwrap();
        for link in list.split("href=\"").skip(1) {
            let query = link.split('"').next().unwrap().replace("&amp;", "&");
            let (place, problems) = permalink::read(&query, &GRAPH);
            assert!(problems.is_empty(), "{query}");
            assert!(place.selected.is_some() || place.path.is_some(), "{query}");
            links += 1;
        }
    }
    assert!(links > 30, "{links}");
}

#[test]
fn names_that_are_nearly_the_same_are_told_apart() {
    let of = |slug| {
        let id = GRAPH.catalog().node_by_slug(slug).unwrap();
        let slug = |id: NodeId| GRAPH.catalog().node(id).slug.as_str();
        lookalikes(&GRAPH, id)
            .into_iter()
            .map(slug)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("siyang"), ["shuyang", "sihong"]);
    assert_eq!(
        of("china"),
        [""; 0],
        "what bears the name of a country is not taken for it"
    );
    assert!(of("sihanoukville").contains(&"sihanoukville-sez"));
}
