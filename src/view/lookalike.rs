//! What a node may be taken for: others that share a name or a spelling with it, or whose name is nearly its own.

use super::search::fold;
use crate::graph::Graph;
use atlas::{Evidence, Kind, NodeId, Reading};

/// In a larger graph names that are alike are no sign of anything, and comparing all would be slow.
const MOST_NODES: usize = 2_000;
/// More than this would be a list of the region.
const MOST: usize = 4;
/// From this length on, in letters, two names may differ in one letter, and in two.
const LENGTHS: [usize; 2] = [5, 9];

/// Those that a node may be taken for, the likest first.
pub fn lookalikes(graph: &Graph, node: NodeId) -> Vec<NodeId> {
    let catalog = graph.catalog();
    if catalog.nodes().len() > MOST_NODES {
        return Vec::new();
    }
    let own = names(graph, node);
    let is_place = |node: NodeId| {
        let kind = catalog.node(node).kind;
        matches!(kind, Kind::Zone | Kind::City | Kind::Region)
    };
    let alike = |other: NodeId| {
        let likeness = likeness(&own, &names(graph, other))?;
        let counts = likeness < 2 || (is_place(node) && is_place(other));
        counts.then_some((likeness, other))
    };
    let others = catalog.node_ids().filter(|&other| other != node);
    let mut found: Vec<(u8, NodeId)> = others.filter_map(alike).collect();
    atlas::order::sort_by(&mut found, Ord::cmp);
    found.truncate(MOST);
    found.into_iter().map(|(_likeness, other)| other).collect()
}

/// The folded names of a node, its label first, and then the spellings that are read as it.
fn names(graph: &Graph, id: NodeId) -> Vec<String> {
    let node = graph.catalog().node(id);
    let own = [node.label(), &node.name];
    let own = own
        .into_iter()
        .chain(node.aliases.iter().map(String::as_str));
    let ties = graph.ties(id).iter();
    let evidence = ties.flat_map(|&tie| &graph.catalog().relation(tie).evidence);
    let written = evidence.flat_map(|Evidence { as_written, .. }| as_written);
    let read = written.filter(|written| written.reads == Reading::Node(id));
    let all = own.chain(read.map(|written| written.text.as_str()));
    let mut names: Vec<String> = Vec::new();
    for name in all.map(fold) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// How alike two are by their names: 0 where they share one, 1 where their labels differ in a letter or two, 2 where one label
/// begins with the whole of the other, which among places leads astray. None where nobody would take one for the other.
fn likeness(own: &[String], other: &[String]) -> Option<u8> {
    if own.iter().any(|name| other.contains(name)) {
        return Some(0);
    }
    let (own, other) = (own.first()?, other.first()?);
    let letters = own.chars().count().min(other.chars().count());
    let allowed = LENGTHS.iter().filter(|&&length| letters >= length).count();
    if allowed > 0 && distance(own, other) <= allowed {
        return Some(1);
    }
    let begins = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    (begins(own, other) || begins(other, own)).then_some(2)
}

/// How many letters must be put in, left out or exchanged to make one of the other (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (place, &theirs) in other.iter().enumerate() {
            let exchanged = before + usize::from(letter != theirs);
            before = row[place + 1];
            row[place + 1] = exchanged.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_counts_letters() {
        assert_eq!(distance("suzhou", "suzhou"), 0);
        assert_eq!(distance("suzhou", "fuzhou"), 1);
        assert_eq!(distance("", "ayr"), 3);
        assert_eq!(distance("linyi", "liny"), 1);
    }

    #[test]
    fn names_are_alike_in_three_ways() {
        let alike = |own: &[&str], other: &[&str]| {
            let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
            let (own, other): (Vec<String>, Vec<String>) = (names(own), names(other));
            assert_eq!(likeness(&own, &other), likeness(&other, &own));
            likeness(&own, &other)
        };
        assert_eq!(alike(&["lekki", "laiki"], &["laiki"]), Some(0));
        assert_eq!(alike(&["suzhou"], &["suqian"]), None);
        assert_eq!(alike(&["siyang county"], &["shuyang county"]), Some(1));
        assert_eq!(alike(&["linyi"], &["linyi bonded zone"]), Some(2));
        assert_eq!(alike(&["sco"], &["scoda"]), None);
    }
}
