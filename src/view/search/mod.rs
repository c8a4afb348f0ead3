//! Search by any name: real names in every language, aliases, map names, country codes and the spellings of the sources.

mod fold;

pub use fold::fold;

use crate::graph::Graph;
use atlas::order::{order, sort_by};
use atlas::{Kind, NodeId, Reading};

/// Every name by which a node can be found, folded once.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    names: Vec<Name>,
}

#[derive(Debug, Clone)]
struct Name {
    node: NodeId,
    text: String,
    folded: String,
    source: NameSource,
}

/// What kind of name a hit was found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameSource {
    /// The name on cards or on the map.
    Name,
    /// A name in another language, by its code.
    Language(String),
    /// Another real name.
    Alias,
    /// A spelling of a source.
    AsWritten,
    /// The country's code.
    Code,
    /// Something that a file says of it: the attribute's place.
    Said(u32),
}

/// A node that was found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The node.
    pub node: NodeId,
    /// The name that matched.
    pub matched: String,
    /// What kind of name that is.
    pub source: NameSource,
}

/// How well a name matches; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Whole,
    Start,
    WordStarts,
    Initials,
    Inside,
    Typo,
}

impl SearchIndex {
    /// Folds every name of the graph, and what is said of its nodes in words. O(names).
    pub fn new(graph: &Graph) -> Self {
        let catalog = graph.catalog();
        let mut names: Vec<Name> = Vec::new();
        let mut add = |node: NodeId, text: &str, source: NameSource| {
            let folded = fold(text);
            if !folded.is_empty() {
                names.push(Name {
                    node,
                    text: text.to_owned(),
                    folded,
                    source,
                });
            }
        };
        for id in catalog.node_ids() {
            let node = catalog.node(id);
            add(id, &node.name, NameSource::Name);
            node.short
                .iter()
                .for_each(|short| add(id, short, NameSource::Name));
            node.aliases
                .iter()
                .for_each(|alias| add(id, alias, NameSource::Alias));
            node.names.iter().for_each(|(language, name)| {
                add(id, name, NameSource::Language(language.to_owned()))
            });
            if let (Kind::Country, Some(code)) = (node.kind, &node.country) {
                add(id, code, NameSource::Code);
            }
        }
        for written in catalog
            .all_evidence()
            .flat_map(|evidence| &evidence.as_written)
        {
            if let Reading::Node(id) = written.reads {
                add(id, &written.text, NameSource::AsWritten);
            }
        }
        for (place, attribute) in (0..).zip(graph.attributes()) {
            for id in catalog.node_ids().filter(|_id| !attribute.is_number) {
                let values = attribute.of_node(id).iter();
                values.for_each(|&value| add(id, attribute.value(value), NameSource::Said(place)));
            }
        }
        without_twins(&mut names);
        Self { names }
    }

    /// The nodes that match, best first, each once.
    pub fn find(&self, query: &str, graph: &Graph, limit: usize) -> Vec<Hit> {
        let query = fold(query);
        if query.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Match, usize, std::cmp::Reverse<usize>, NodeId, &Name)> = self
            .names
            .iter()
            .filter_map(|name| {
                let matched = matched(&name.folded, &query, &name.source)?;
                let length = if matched == Match::Typo {
                    0
                } else {
                    name.folded.chars().count()
                };
                Some((
                    matched,
                    length,
                    std::cmp::Reverse(graph.degree(name.node)),
                    name.node,
                    name,
                ))
            })
            .collect();
        sort_by(&mut found, |a, b| {
            (a.0, a.2, a.1, a.3).cmp(&(b.0, b.2, b.1, b.3))
        });
        let mut seen = vec![false; graph.catalog().nodes().len()];
        found.retain(|hit| !std::mem::replace(&mut seen[hit.3.index()], true));
        found.truncate(limit);
        let hit = |name: &Name| Hit {
            node: name.node,
            matched: name.text.clone(),
            source: name.source.clone(),
        };
        found.into_iter().map(|(.., name)| hit(name)).collect()
    }
}

/// Of names of a node that read the same, the first stays.
fn without_twins(names: &mut Vec<Name>) {
    let by_node = order(names.len(), &mut |a, b| {
        let (a, b) = (&names[a], &names[b]);
        a.node.cmp(&b.node).then_with(|| a.folded.cmp(&b.folded))
    });
    let mut is_twin = vec![false; names.len()];
    for pair in by_node.windows(2) {
        let (first, second) = (&names[pair[0]], &names[pair[1]]);
        is_twin[pair[1]] = first.node == second.node && first.folded == second.folded;
    }
    let mut twins = is_twin.into_iter();
    names.retain(|_name| !twins.next().unwrap_or(false));
}

fn matched(name: &str, query: &str, source: &NameSource) -> Option<Match> {
    if let NameSource::Said(_) = source {
        let is_in = name.split(' ').any(|word| word.starts_with(query)) || name.starts_with(query);
        return is_in.then_some(Match::Inside); // after whatever has the name
    }
    if name == query {
        return Some(Match::Whole);
    }
    if *source == NameSource::Code {
        return None; // two letters are part of everything
    }
    if name.starts_with(query) {
        return Some(Match::Start);
    }
    let mut wanted = query.split(' ');
    if wanted.all(|word| name.split(' ').any(|have| have.starts_with(word))) {
        return Some(Match::WordStarts);
    }
    let letters = query.chars().count();
    let initials = name.split(' ').filter_map(|word| word.chars().next());
    if letters > 1 && initials.clone().count() == letters && initials.eq(query.chars()) {
        return Some(Match::Initials);
    }
    if name.contains(query) && letters > 1 {
        return Some(Match::Inside);
    }
    let long_enough = letters >= 4; // below that, one slip turns any word into any other
    let mut words = name.split(' ').chain([name]);
    (long_enough && words.any(|word| one_slip(word, query))).then_some(Match::Typo)
}

/// Whether two words differ by one letter missing, added, changed, or swapped with the next.
fn one_slip(a: &str, b: &str) -> bool {
    // A letter has four bytes at most. Most words end here, and a search looks at all of them.
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let (mut left, mut right) = (a.chars(), b.chars());
    loop {
        let (from_a, from_b) = (left.clone(), right.clone());
        match (left.next(), right.next()) {
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) => {
                let (rest_a, rest_b) = (left.as_str(), right.as_str());
                let swapped = || {
                    (left.clone().next(), right.clone().next()) == (Some(y), Some(x))
                        && after_one(rest_a) == after_one(rest_b)
                };
                return rest_a == rest_b
                    || rest_a == from_b.as_str()
                    || from_a.as_str() == rest_b
                    || swapped();
            }
            _ => return from_a.chain(from_b).nth(1).is_none(),
        }
    }
}

/// A text without its first letter.
fn after_one(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn one_slip_is_one_slip() {
        for (a, b) in [
            ("lekki", "leki"),
            ("lekki", "lekky"),
            ("lekki", "elkki"),
            ("lekki", "lekkii"),
            ("lekki", "lekki"),
            ("", "a"),
            ("сучжоу", "сучжу"),
            ("гуан", "жуан"),
        ] {
            assert!(one_slip(a, b) && one_slip(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("lekki", "lek"),
            ("suzhou", "suqian"),
            ("", "ab"),
            ("abcd", "badc"),
        ] {
            assert!(!one_slip(a, b) && !one_slip(b, a), "{a} {b}");
        }
    }
}
