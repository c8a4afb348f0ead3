//! The ways out of an emptied map: each filter that could go, and what would come back.

use super::Action;
use crate::graph::Graph;
use crate::language::Phrase;
use crate::view::{Filter, words};
use atlas::order::Set;
use atlas::{Kind, TieClass};

/// One filter that could be taken away.
#[derive(Debug, Clone, PartialEq)]
pub struct WayOut {
    /// What it filters by, in words.
    pub name: String,
    /// Takes it away.
    pub action: Action,
    /// How many nodes there would be.
    pub nodes: usize,
    /// How many ties.
    pub ties: usize,
}

/// Each country, initiative, kind and class that the filter holds back, and what the map would show without that one.
pub fn ways_out(graph: &Graph, filter: &Filter) -> Vec<WayOut> {
    let catalog = graph.catalog();
    let default = Filter::default();
    let mut ways = Vec::new();
    let mut way = |name: String, action: Action, without: Filter| {
        let subset = without.subset(graph, None, None);
        ways.push(WayOut {
            name,
            action,
            nodes: subset.node_count(),
            ties: subset.relation_count(),
        });
    };
    for code in &filter.countries {
        let country =
            |node: &&atlas::Node| node.kind == Kind::Country && node.country.as_ref() == Some(code);
        let name = catalog
            .nodes()
            .iter()
            .find(country)
            .map_or(code.as_str(), |node| node.label());
        way(
            name.to_owned(),
            Action::ToggleCountry(code.clone()),
            Filter {
                countries: Set::new(),
                ..filter.clone()
            },
        );
    }
    for &id in &filter.initiatives {
        let without = Filter {
            initiatives: Set::new(),
            ..filter.clone()
        };
        way(
            catalog.node(id).label().to_owned(),
            Action::ToggleInitiative(id),
            without,
        );
    }
    for &kind in Kind::ALL
        .iter()
        .filter(|kind| default.kinds.contains(kind) && !filter.kinds.contains(kind))
    {
        let kinds = filter.kinds.iter().copied().chain([kind]).collect();
        way(
            graph
                .words()
                .with(Phrase::NoKind, &[words::kinds_in(graph, kind)]),
            Action::ToggleKind(kind),
            Filter {
                kinds,
                ..filter.clone()
            },
        );
    }
    for &class in TieClass::ALL
        .iter()
        .filter(|class| !filter.classes.contains(class))
    {
        let classes = filter.classes.iter().copied().chain([class]).collect();
        let name = {
            let class = words::lower(&words::class_in(graph, class));
            graph.words().with(Phrase::NoTiesOf, &[&class])
        };
        way(
            name,
            Action::ToggleClass(class),
            Filter {
                classes,
                ..filter.clone()
            },
        );
    }
    ways.retain(|way| way.nodes > 0); // a way that leads nowhere is none
    ways
}
