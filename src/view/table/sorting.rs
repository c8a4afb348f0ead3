//! Which rows a table has, and in which order: the things that the filters leave, sorted by a column.

use super::{Column, Sort, Tab};
use crate::graph::{Graph, Subset};
use atlas::order::order;
use atlas::{Catalog, RelationId, RelationType};
use std::cmp::Ordering;

/// One row: a heading over those that follow, or a thing by its place in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A type of tie, with how many rows follow.
    Heading(RelationType, u32),
    /// The thing.
    Thing(u32),
}

/// The rows of a table. O(n log n) comparisons.
pub fn rows(graph: &Graph, subset: &Subset, tab: Tab, sort: Sort) -> Vec<Row> {
    let catalog = graph.catalog();
    let things = things(graph, subset, tab);
    let mut by = |a: usize, b: usize| {
        let (a, b) = (things[a] as usize, things[b] as usize);
        let is_missing = |thing| is_missing(catalog, tab, sort.column, thing);
        let missing = is_missing(a).cmp(&is_missing(b)); // what is not known stands last, whichever way
        let ordered = compared(graph, tab, sort.column, a, b);
        missing.then(if sort.descending {
            ordered.reverse()
        } else {
            ordered
        })
    };
    let sorted = order(things.len(), &mut by);
    let things: Vec<u32> = sorted.into_iter().map(|place| things[place]).collect();
    if (tab, sort.column) == (Tab::Ties, Column::Type) {
        with_headings(catalog, &things)
    } else {
        things.into_iter().map(Row::Thing).collect()
    }
}

/// How many things a table lists.
pub fn count(graph: &Graph, subset: &Subset, tab: Tab) -> usize {
    things(graph, subset, tab).len()
}

/// What a table lists, in the order of the catalog.
fn things(graph: &Graph, subset: &Subset, tab: Tab) -> Vec<u32> {
    let catalog = graph.catalog();
    match tab {
        Tab::Entries => subset.nodes().map(|id| id.index() as u32).collect(),
        Tab::Ties => subset.relations().map(|id| id.index() as u32).collect(),
        Tab::Figures => (0..)
            .zip(catalog.figures())
            .filter(|(_place, figure)| subset.has_node(figure.subject))
            .map(|(place, _figure)| place)
            .collect(),
        Tab::Articles => (0..catalog.articles().len() as u32).collect(),
    }
}

/// Whether a thing has nothing in a column.
fn is_missing(catalog: &Catalog, tab: Tab, column: Column, thing: usize) -> bool {
    match (tab, column) {
        (Tab::Ties, Column::Date) => catalog.relations()[thing].date.is_none(),
        (Tab::Ties, Column::Status) => catalog.relations()[thing].status.is_none(),
        (Tab::Ties, Column::Source) => catalog.relations()[thing].evidence.is_empty(),
        (Tab::Figures, Column::Date) => catalog.figures()[thing].period.is_none(),
        (Tab::Articles, Column::Date) => catalog.articles()[thing].published.is_none(),
        (Tab::Entries, Column::Place) => catalog.nodes()[thing].country.is_none(),
        _ => false,
    }
}

fn with_headings(catalog: &Catalog, ties: &[u32]) -> Vec<Row> {
    let kind = |&tie: &u32| {
        catalog
            .relation(RelationId::from_index(tie as usize))
            .relation_type
    };
    let mut rows = Vec::new();
    for group in ties.chunk_by(|a, b| kind(a) == kind(b)) {
        rows.push(Row::Heading(kind(&group[0]), group.len() as u32));
        rows.extend(group.iter().copied().map(Row::Thing));
    }
    rows
}

fn compared(graph: &Graph, tab: Tab, column: Column, a: usize, b: usize) -> Ordering {
    let catalog = graph.catalog();
    match tab {
        Tab::Entries => {
            let (a, b) = (atlas::NodeId::from_index(a), atlas::NodeId::from_index(b));
            let (node_a, node_b) = (catalog.node(a), catalog.node(b));
            match column {
                Column::Kind => node_a.kind.cmp(&node_b.kind),
                Column::Place => node_a.country.cmp(&node_b.country),
                Column::Ties => graph.degree(a).cmp(&graph.degree(b)),
                Column::Figures => {
                    super::cells::figures_of(catalog, a).cmp(&super::cells::figures_of(catalog, b))
                }
                _ => node_a.label().cmp(node_b.label()),
            }
        }
        Tab::Ties => {
            let (a, b) = (RelationId::from_index(a), RelationId::from_index(b));
            let (tie_a, tie_b) = (catalog.relation(a), catalog.relation(b));
            let end = |tie: &atlas::Relation, at: usize| {
                tie.parties
                    .get(at)
                    .map(|party| catalog.node(party.node).label().to_owned())
            };
            match column {
                Column::From => end(tie_a, 0).cmp(&end(tie_b, 0)),
                Column::To => end(tie_a, 1).cmp(&end(tie_b, 1)),
                Column::Date => tie_a
                    .date
                    .map(|date| date.start())
                    .cmp(&tie_b.date.map(|date| date.start())),
                Column::Status => tie_a.status.cmp(&tie_b.status),
                Column::Basis => tie_a.basis.cmp(&tie_b.basis),
                Column::Source => super::cells::source(&tie_a.evidence)
                    .cmp(&super::cells::source(&tie_b.evidence)),
                // Within a type the newest stands first.
                _ => tie_a.relation_type.cmp(&tie_b.relation_type).then(
                    tie_b
                        .date
                        .map(|date| date.start())
                        .cmp(&tie_a.date.map(|date| date.start())),
                ),
            }
        }
        Tab::Figures => {
            let (a, b) = (&catalog.figures()[a], &catalog.figures()[b]);
            match column {
                Column::Value => a.value.total_cmp(&b.value),
                Column::Measure => a.measure.cmp(&b.measure),
                Column::Date => a
                    .period
                    .map(|date| date.start())
                    .cmp(&b.period.map(|date| date.start())),
                Column::Basis => a.basis.cmp(&b.basis),
                Column::Source => {
                    super::cells::source(&a.evidence).cmp(&super::cells::source(&b.evidence))
                }
                _ => catalog
                    .node(a.subject)
                    .label()
                    .cmp(catalog.node(b.subject).label()),
            }
        }
        Tab::Articles => {
            let counts = |article: usize| super::cells::counts_of(catalog, article);
            let (first, second) = (&catalog.articles()[a], &catalog.articles()[b]);
            match column {
                Column::Outlet => first.outlet.cmp(&second.outlet),
                Column::Date => first.published.cmp(&second.published),
                Column::Ties => counts(a).0.cmp(&counts(b).0),
                Column::Figures => counts(a).1.cmp(&counts(b).1),
                _ => first.title.cmp(&second.title),
            }
        }
    }
}
