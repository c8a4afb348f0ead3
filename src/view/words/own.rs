//! The words of a graph that has some of its own, and ours where it has none.

use super::{Side, class, counted, kind, kinds, lower, relation_heading, relation_noun};
use crate::graph::Graph;
use crate::language::Phrase;
use atlas::{Kind, NodeId, RelationType, TieClass};

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
    let own = graph.wording().kind(of);
    own.unwrap_or_else(|| graph.say(kind(of)))
}

/// The plural name of a kind. A file has one word for one and for many.
pub fn kinds_in(graph: &Graph, of: Kind) -> &'static str {
    let own = graph.wording().kind(of);
    own.unwrap_or_else(|| graph.say(kinds(of)))
}

/// The name of a class of tie: of a file, what it calls the ties that fell into the class.
pub fn class_in(graph: &Graph, of: TieClass) -> String {
    let in_class = |found: &RelationType| found.class() == of;
    let own = RelationType::ALL.iter().copied().filter(in_class);
    let own: Vec<String> = own
        .filter_map(|of| graph.wording().relation_type(of).map(str::to_owned))
        .collect();
    if own.is_empty() {
        graph.say(class(of)).to_owned()
    } else {
        own.join(graph.say(Phrase::Comma))
    }
}

/// The heading under which a card lists ties of a type.
pub fn heading_in(graph: &Graph, of: RelationType, side: Side) -> &'static str {
    let own = graph.wording().relation_type(of);
    own.unwrap_or_else(|| graph.say(relation_heading(of, side)))
}

/// What a tie is, on its line and as the title of its card.
pub fn noun_in(graph: &Graph, of: RelationType) -> &'static str {
    let own = graph.wording().relation_type(of);
    own.unwrap_or_else(|| graph.say(relation_noun(of)))
}

/// The name of a node on cards and lines.
pub fn node_label(graph: &Graph, id: NodeId) -> String {
    graph.catalog().node(id).label().to_owned()
}

/// `Sihanoukville Special Economic Zone, zone in Cambodia, 14 ties`: a node as one hears it.
pub fn node_in_words(graph: &Graph, id: NodeId) -> String {
    let words = graph.words();
    let node = graph.catalog().node(id);
    let kind = lower(kind_in(graph, node.kind));
    let country = node
        .country
        .as_deref()
        .filter(|_code| node.kind != Kind::Country);
    let kind = country.map_or_else(
        || kind.clone(),
        |code| words.with(Phrase::KindInPlace, &[&kind, &country_in(graph, code)]),
    );
    let ties = counted(words, Phrase::Ties, graph.degree(id), &[]);
    words.with(Phrase::MarkedNode, &[&node.name, &kind, &ties])
}
