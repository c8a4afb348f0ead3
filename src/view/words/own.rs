//! The words of a graph that has some of its own, and ours where it has none.

use super::{Side, kind, kinds, relation_heading, relation_noun};
use crate::graph::Graph;
use atlas::{Kind, RelationType};

/// The name of a country: what a file's countries are called, or that of its node.
pub fn country_in(graph: &Graph, code: &str) -> String {
    let of_node = || {
        let mut nodes = graph.catalog().nodes().iter();
        let country =
            nodes.find(|node| node.kind == Kind::Country && node.country.as_deref() == Some(code));
        country.map(|node| node.label())
    };
    // A file can have thousands of nodes, and knows its countries anyway.
    let name = graph.wording().country(code).or_else(of_node);
    name.unwrap_or(code).to_owned()
}

/// The singular name of a kind.
pub fn kind_in(graph: &Graph, of: Kind) -> &'static str {
    graph.wording().kind(of).unwrap_or(kind(of))
}

/// The plural name of a kind. A file has one word for one and for many.
pub fn kinds_in(graph: &Graph, of: Kind) -> &'static str {
    graph.wording().kind(of).unwrap_or(kinds(of))
}

/// The heading under which a card lists ties of a type.
pub fn heading_in(graph: &Graph, of: RelationType, side: Side) -> &'static str {
    let own = graph.wording().relation_type(of);
    own.unwrap_or(relation_heading(of, side))
}

/// What a tie is, on its line and as the title of its card.
pub fn noun_in(graph: &Graph, of: RelationType) -> &'static str {
    graph
        .wording()
        .relation_type(of)
        .unwrap_or(relation_noun(of))
}
