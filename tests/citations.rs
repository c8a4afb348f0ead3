//! Citations: what each form must have, and that nothing in a name breaks one.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use atlas::PartialDate;
use zonelink::embedded::{DATA_VERSION, beside};
use zonelink::graph::Graph;
use zonelink::language::Language;
use zonelink::view::citation::{Citation, Style};
use zonelink::view::permalink::read;

const BASE: &str = "https://example.org/zonelink/";
const DAY: PartialDate = PartialDate {
    year: 2026,
    month: Some(11),
    day: Some(26),
};

fn cited(graph: &Graph, query: &str) -> Citation {
    let (place, problems) = read(query, graph);
    assert!(problems.is_empty());
    Citation::of(
        graph,
        &place,
        BASE,
        DATA_VERSION,
        Some(DAY),
        "90 entries of 136.",
    )
}

#[test]
fn a_tie_is_cited_with_its_link_version_day_and_article() {
    let graph = zonelink::embedded::graph().unwrap();
    let citation = cited(&graph, "?e=scoda-moglino-memorandum");
    let text = citation.styled(Style::Text, &graph);
    assert_eq!(
        text,
        format!(
            "“SCODA memorandum with Moglino SEZ, 29 Apr 2022”, Zonelink, data version {DATA_VERSION}, accessed 26 Nov 2026, \
             https://example.org/zonelink/?e=scoda-moglino-memorandum. After: “Three New Additions to the \"Circle of Friends\" \
             in 24 Hours! SCODA Speeding Up in Making Friends Overseas”, SCODA news page, 23 Jun 2022."
        )
    );
    let bibtex = citation.styled(Style::BibTex, &graph);
    assert!(
        bibtex.starts_with("@misc{zonelink-scoda-moglino-memorandum,\n  author = {{Zonelink}},")
    );
    assert!(bibtex.contains("urldate = {2026-11-26}") && bibtex.ends_with('}'));
    let ris = citation.styled(Style::Ris, &graph);
    assert!(ris.starts_with("TY  - ELEC\n") && ris.ends_with("ER  - \n"));
    assert!(ris.contains("Y2  - 2026-11-26\n"));
    assert!(ris.lines().all(|line| line[2..].starts_with("  - ")));
}

#[test]
fn every_node_and_tie_is_json_and_balanced_tex_in_every_language() {
    for language in Language::ALL {
        let graph = beside::graph(language).unwrap();
        let nodes = graph.catalog().nodes().iter();
        let nodes = nodes.map(|node| format!("?z={}", node.slug));
        let ties = graph.catalog().relations().iter();
        let ties = ties.map(|tie| format!("?e={}", tie.slug));
        for query in nodes.chain(ties).chain(["?c=KH".to_owned()]) {
            let citation = cited(&graph, &query);
            let csl = citation.styled(Style::CslJson, &graph);
            let csl: serde_json::Value = serde_json::from_str(&csl).unwrap();
            assert_eq!(csl[0]["title"], citation.title.as_str());
            assert_eq!(csl[0]["accessed"]["raw"], "2026-11-26");
            let bibtex = citation.styled(Style::BibTex, &graph);
            let bare = bibtex.replace("\\{", "").replace("\\}", "");
            assert_eq!(
                bare.matches('{').count(),
                bare.matches('}').count(),
                "{bibtex}"
            );
        }
    }
}

#[test]
fn what_means_something_to_tex_or_json_is_only_a_letter() {
    let graph = zonelink::embedded::graph().unwrap();
    let citation = Citation {
        title: "50 % of A & B_{x} \"C\" \\ ~\n".to_owned(),
        address: None,
        version: "1".to_owned(),
        accessed: None,
        after: Vec::new(),
        key: "k".to_owned(),
    };
    let bibtex = citation.styled(Style::BibTex, &graph);
    assert!(
        bibtex.contains(r#"50 \% of A \& B\_\{x\} "C" \textbackslash{} \textasciitilde{}"#),
        "{bibtex}"
    );
    let csl: serde_json::Value =
        serde_json::from_str(&citation.styled(Style::CslJson, &graph)).unwrap();
    assert!(csl[0]["title"].as_str().unwrap().contains("\"C\" \\ ~"));
    assert!(!citation.styled(Style::Ris, &graph).contains("~\n\n"));
}

#[test]
fn the_version_is_that_of_the_exports() {
    let (version, digits) = DATA_VERSION.split_once('+').unwrap();
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert_eq!(digits.len(), 12);
}
