//! The legend that is a filter: each value with how many there are and how many the *other* filters leave.

use super::filter::{Filter, relation_belongs};
use crate::graph::{Graph, Subset};
use atlas::{Kind, NodeId, TieClass};
use std::collections::{BTreeMap, BTreeSet};

/// One row of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue<T> {
    /// What it filters by.
    pub value: T,
    /// How many there are in all.
    pub total: usize,
    /// How many the other filters leave.
    pub left: usize,
    /// Whether the filter names it.
    pub chosen: bool,
}

/// All rows, worked out together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    /// Nodes by kind, in the order of the legend.
    pub kinds: Vec<FacetValue<Kind>>,
    /// Ties by class, in the order of the legend.
    pub classes: Vec<FacetValue<TieClass>>,
    /// Nodes by country, most first.
    pub countries: Vec<FacetValue<String>>,
    /// Nodes by initiative or alliance, most first.
    pub initiatives: Vec<FacetValue<NodeId>>,
}

impl Facets {
    /// Counts under a filter. O(facets × (nodes + ties)).
    pub fn count(graph: &Graph, filter: &Filter) -> Self {
        let everything = Filter {
            kinds: Kind::ALL.iter().copied().collect(),
            ..Filter::default()
        };
        let all = everything.subset(graph, None, None);
        let left = |without: Filter| without.subset(graph, None, None);

        let any_kind = left(Filter {
            kinds: everything.kinds.clone(),
            ..filter.clone()
        });
        let kinds = rows(Kind::ALL, |&kind| {
            (
                of_kind(graph, &all, kind),
                of_kind(graph, &any_kind, kind),
                filter.kinds.contains(&kind),
            )
        });

        let any_class = left(Filter {
            classes: everything.classes.clone(),
            ..filter.clone()
        });
        let classes = rows(TieClass::ALL, |&class| {
            (
                of_class(graph, &all, class),
                of_class(graph, &any_class, class),
                filter.classes.contains(&class),
            )
        });

        let any_country = by_country(
            graph,
            &left(Filter {
                countries: BTreeSet::new(),
                ..filter.clone()
            }),
        );
        let mut countries: Vec<_> = by_country(graph, &all)
            .into_iter()
            .map(|(code, total)| FacetValue {
                total,
                left: any_country.get(&code).copied().unwrap_or(0),
                chosen: filter.countries.contains(&code),
                value: code,
            })
            .collect();
        countries.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.value.cmp(&b.value)));

        let any_initiative = left(Filter {
            initiatives: BTreeSet::new(),
            ..filter.clone()
        });
        let catalog = graph.catalog();
        let named = catalog
            .node_ids()
            .filter(|&id| matches!(catalog.node(id).kind, Kind::Initiative | Kind::Alliance));
        let named: Vec<NodeId> = named.collect();
        let mut initiatives = rows(&named, |&id| {
            (
                of_initiative(graph, &all, id),
                of_initiative(graph, &any_initiative, id),
                filter.initiatives.contains(&id),
            )
        });
        initiatives.sort_by(|a, b| b.total.cmp(&a.total).then(a.value.cmp(&b.value)));

        Self {
            kinds,
            classes,
            countries,
            initiatives,
        }
    }
}

fn rows<T: Clone>(values: &[T], count: impl Fn(&T) -> (usize, usize, bool)) -> Vec<FacetValue<T>> {
    let row = |value: &T| {
        let (total, left, chosen) = count(value);
        FacetValue {
            value: value.clone(),
            total,
            left,
            chosen,
        }
    };
    values.iter().map(row).filter(|row| row.total > 0).collect()
}

fn of_kind(graph: &Graph, subset: &Subset, kind: Kind) -> usize {
    subset
        .nodes()
        .filter(|&id| graph.catalog().node(id).kind == kind)
        .count()
}

fn of_class(graph: &Graph, subset: &Subset, class: TieClass) -> usize {
    subset
        .relations()
        .filter(|&id| graph.catalog().relation(id).relation_type.class() == class)
        .count()
}

fn by_country(graph: &Graph, subset: &Subset) -> BTreeMap<String, usize> {
    subset
        .nodes()
        .filter_map(|id| graph.catalog().node(id).country.clone())
        .fold(BTreeMap::new(), |mut counts, code| {
            *counts.entry(code).or_default() += 1;
            counts
        })
}

/// The visible parties of ties that belong to an initiative, itself left out.
fn of_initiative(graph: &Graph, subset: &Subset, initiative: NodeId) -> usize {
    let relations = subset.relations().map(|id| graph.catalog().relation(id));
    let belonging = relations.filter(|relation| relation_belongs(relation, initiative));
    let parties: BTreeSet<NodeId> = belonging
        .flat_map(|relation| relation.parties.iter().map(|party| party.node))
        .collect();
    parties
        .into_iter()
        .filter(|&id| id != initiative && subset.has_node(id))
        .count()
}
