//! What a file says beyond the model: as filters, in links, on cards and in search.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::order::Set;
use atlas::{Kind, NodeId, TieClass};
use zonelink::graph::{Attribute, Graph, Said, Wording};
use zonelink::view::card::{NodeCard, TieCard};
use zonelink::view::facet::Facets;
use zonelink::view::permalink::{Place, read, write};
use zonelink::view::search::{NameSource, SearchIndex};
use zonelink::view::{Filter, words};

/// The embedded graph, as if it came from a file: of every zone is said whether its name is long, of every tie its class.
fn graph() -> Graph {
    let graph = zonelink::embedded::graph().unwrap();
    let catalog = graph.catalog();
    let of_zone = |id: NodeId| match catalog.node(id) {
        node if node.kind != Kind::Zone => Vec::new(),
        node => vec![u32::from(node.name.len() > 24)],
    };
    let class = |class: TieClass| {
        TieClass::ALL
            .iter()
            .position(|each| *each == class)
            .unwrap()
    };
    let names = Attribute {
        name: "Name, its length".to_owned(),
        values: vec!["short".to_owned(), "long: beyond 24".to_owned()],
        places: catalog.node_ids().map(of_zone).collect(),
        ..Attribute::default()
    };
    let ties = Attribute {
        name: "Class".to_owned(),
        of_ties: true,
        values: TieClass::ALL
            .iter()
            .map(|class| format!("{class:?}"))
            .collect(),
        places: catalog
            .relations()
            .iter()
            .map(|tie| vec![class(tie.relation_type.class()) as u32])
            .collect(),
        ..Attribute::default()
    };
    let attributes = vec![names, ties];
    let address = Some("a file.csv".to_owned());
    graph.of_file(Wording::default(), attributes, address)
}

fn said(attribute: u32, value: u32) -> Said {
    Said { attribute, value }
}

fn asking(said: &[Said]) -> Filter {
    Filter {
        said: said.iter().copied().collect(),
        ..Filter::default()
    }
}

#[test]
fn what_is_said_of_nodes_chooses_them_and_their_partners() {
    let graph = graph();
    let subset = asking(&[said(0, 1)]).subset(&graph, None, None);
    let long = |id: NodeId| graph.attributes()[0].of_node(id) == [1];
    let all = graph.catalog().node_ids().filter(|&id| long(id)).count();
    assert_eq!(subset.nodes().filter(|&id| long(id)).count(), all);
    for tie in subset.relations() {
        let parties = &graph.catalog().relation(tie).parties;
        assert!(parties.iter().any(|party| long(party.node)));
    }
    // Of one attribute either value will do, of two attributes both must.
    let both = asking(&[said(0, 0), said(0, 1)]).subset(&graph, None, None);
    assert!(both.node_count() > subset.node_count());
    let neither = asking(&[said(0, 1), said(1, 5)]).subset(&graph, None, None);
    assert!(neither.relation_count() < subset.relation_count());
}

#[test]
fn what_is_said_of_ties_chooses_them() {
    let graph = graph();
    let subset = asking(&[said(1, 1)]).subset(&graph, None, None);
    assert!(subset.relation_count() > 0);
    for tie in subset.relations() {
        assert_eq!(graph.attributes()[1].of_tie(tie), [1]);
    }
    for node in subset.nodes() {
        let ties = graph.ties(node).iter();
        assert!(ties.into_iter().any(|&tie| subset.has_relation(tie)));
    }
}

#[test]
fn facets_count_what_the_other_filters_leave() {
    let graph = graph();
    let facets = Facets::count(&graph, &asking(&[said(0, 1)]));
    let (place, rows) = &facets.said[0];
    assert_eq!((*place, rows.len()), (0, 2));
    for row in rows {
        assert_eq!(
            row.left, row.total,
            "its own choice hides none of its values"
        );
        assert_eq!(row.chosen, row.value == said(0, 1));
    }
    let (_place, ties) = &facets.said[1];
    assert!(ties.iter().any(|row| row.left < row.total));
}

#[test]
fn a_link_holds_it_whatever_its_letters() {
    let graph = graph();
    let place = Place {
        filter: asking(&[said(0, 1), said(1, 0)]),
        ..Place::default()
    };
    let query = write(&place, &graph);
    assert_eq!(read(&query, &graph), (place, Vec::new()), "{query}");
    let (place, problems) = read("?h=Name:none", &graph);
    assert_eq!(place.filter.said, Set::new());
    assert_eq!(problems[0].parameter, "h");
}

#[test]
fn cards_search_and_the_sentence_say_it() {
    let graph = graph();
    let scoda = graph.catalog().node_by_slug("scoda").unwrap();
    let told = NodeCard::new(&graph, scoda).said;
    assert_eq!(
        told,
        [("Name, its length".to_owned(), "long: beyond 24".to_owned())]
    );
    let tie = TieCard::new(&graph, graph.ties(scoda)[0]).said;
    assert_eq!(tie[0].0, "Class");
    let hits = SearchIndex::new(&graph).find("beyond", &graph, 100);
    assert!(
        hits.iter()
            .any(|hit| hit.node == scoda && hit.source == NameSource::Said(0))
    );
    let filter = asking(&[said(0, 1)]);
    let runs = words::sentence(&graph, &filter, None, &filter.subset(&graph, None, None));
    let text: String = runs.iter().map(words::Run::text).collect();
    assert!(
        text.contains(", Name, its length: long: beyond 24."),
        "{text}"
    );
}

#[test]
fn a_sentence_begins_with_what_it_counts() {
    let graph = zonelink::embedded::graph().unwrap();
    let filter = Filter {
        years: Some(zonelink::view::Years::between(2022, 2022)),
        ..Filter::default()
    };
    let runs = words::sentence(&graph, &filter, None, &filter.subset(&graph, None, None));
    let text: String = runs.iter().map(words::Run::text).collect();
    let begins = text.chars().next().unwrap();
    assert!(
        begins.is_ascii_digit() && text.contains(", dated 2022."),
        "{text}"
    );
}
