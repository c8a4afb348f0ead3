//! What a node has from all that speaks of it: spellings, initiatives, articles.

use atlas::{Catalog, Evidence, Kind, NodeId, Reading};
use std::collections::BTreeSet;

/// Sets, so that each is listed once and in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Gathered<'a> {
    /// All spellings that were read as the node.
    pub(super) as_written: BTreeSet<&'a str>,
    /// The initiatives and alliances that it, or one of its relations, is tied to.
    pub(super) initiatives: BTreeSet<&'a str>,
    /// The articles that speak of it.
    pub(super) articles: BTreeSet<&'a str>,
}

/// One for each node, in the catalog's order. O(all evidence).
pub(super) fn gather(catalog: &Catalog) -> Vec<Gathered<'_>> {
    let mut all = vec![Gathered::default(); catalog.nodes().len()];
    for relation in catalog.relations() {
        let parties = relation.parties.iter().map(|party| party.node);
        let programme =
            |id: &NodeId| matches!(catalog.node(*id).kind, Kind::Initiative | Kind::Alliance);
        let initiatives = relation
            .initiatives
            .iter()
            .copied()
            .chain(parties.clone().filter(programme));
        for party in parties.clone() {
            let others = initiatives.clone().filter(|id| *id != party);
            all[party.index()]
                .initiatives
                .extend(others.map(|id| catalog.node(id).slug.as_str()));
        }
        told(
            catalog,
            &mut all,
            parties.chain(relation.initiatives.iter().copied()),
            &relation.evidence,
        );
    }
    for figure in catalog.figures() {
        told(
            catalog,
            &mut all,
            figure.about.iter().copied().chain([figure.subject]),
            &figure.evidence,
        );
    }
    for group in catalog.groups() {
        told(
            catalog,
            &mut all,
            group.named.iter().copied().chain([group.subject]),
            &group.evidence,
        );
    }
    for person in catalog.people() {
        told(
            catalog,
            &mut all,
            person.nodes.iter().copied(),
            &person.evidence,
        );
    }
    for evidence in catalog.all_evidence() {
        for written in &evidence.as_written {
            if let Reading::Node(id) = written.reads {
                all[id.index()].as_written.insert(&written.text);
                all[id.index()]
                    .articles
                    .insert(&catalog.article(evidence.article).slug);
            }
        }
    }
    all
}

/// The articles of the evidence speak of each of the nodes.
fn told<'a>(
    catalog: &'a Catalog,
    all: &mut [Gathered<'a>],
    nodes: impl Iterator<Item = NodeId>,
    evidence: &'a [Evidence],
) {
    for id in nodes {
        let articles = evidence
            .iter()
            .map(|evidence| catalog.article(evidence.article).slug.as_str());
        all[id.index()].articles.extend(articles);
    }
}
