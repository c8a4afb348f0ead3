//! The sentence that says what is shown: counts with their denominators, the filters by name, the share that is stated.

use super::{and, basis, class, count, country_in, kinds_in, plain_number};
use crate::graph::{Graph, Origin, Subset};
use crate::view::{Filter, Focus, Years};
use atlas::{Basis, Kind, NodeId, TieClass};

/// A piece of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Ordinary words.
    Plain(String),
    /// What counts.
    Strong(String),
    /// What one may skip.
    Muted(String),
}

impl Run {
    /// The words alone.
    pub fn text(&self) -> &str {
        match self {
            Run::Plain(text) | Run::Strong(text) | Run::Muted(text) => text,
        }
    }
}

/// What `subset` holds under `filter` and `focus`, in words.
pub fn sentence(graph: &Graph, filter: &Filter, focus: Option<Focus>, subset: &Subset) -> Vec<Run> {
    let catalog = graph.catalog();
    let (nodes, ties) = (subset.node_count(), subset.relation_count());
    let mut runs = Vec::new();
    if nodes == 0 {
        runs.push(Run::Strong("Nothing".to_owned()));
        runs.push(Run::Plain(" is left by these filters.".to_owned()));
        runs.push(Run::Muted(format!(
            " The {} and {} are still there.",
            count(catalog.nodes().len(), "entry", "entries"),
            count(catalog.relations().len(), "tie", "ties")
        )));
        return runs;
    }
    let everything = nodes == catalog.nodes().len() && ties == catalog.relations().len();
    runs.push(Run::Plain(if everything { "All " } else { "" }.to_owned()));
    runs.push(Run::Strong(count(nodes, "entry", "entries")));
    if !everything {
        runs.push(Run::Plain(format!(" of {}", catalog.nodes().len())));
    }
    runs.push(Run::Plain(" and ".to_owned()));
    runs.push(Run::Strong(count(ties, "tie", "ties")));
    if !everything {
        runs.push(Run::Plain(format!(" of {}", catalog.relations().len())));
    }
    let named = |ids: Vec<NodeId>| {
        and(&ids
            .into_iter()
            .map(|id| catalog.node(id).label().to_owned())
            .collect::<Vec<_>>())
    };
    if let Some(Focus { node, depth_hops }) = focus {
        let steps = count(usize::from(depth_hops), "step", "steps");
        runs.push(Run::Plain(format!(", up to {steps} around ")));
        runs.push(Run::Strong(catalog.node(node).label().to_owned()));
    }
    if !filter.countries.is_empty() {
        runs.push(Run::Plain(": ".to_owned()));
        let names: Vec<String> = filter
            .countries
            .iter()
            .map(|code| country_in(graph, code))
            .collect();
        runs.push(Run::Strong(and(&names)));
        runs.push(Run::Plain(" and partners elsewhere".to_owned()));
    }
    if !filter.initiatives.is_empty() {
        runs.push(Run::Plain(
            if filter.countries.is_empty() {
                ": what belongs to "
            } else {
                ", as far as they belong to "
            }
            .to_owned(),
        ));
        runs.push(Run::Strong(named(
            filter.initiatives.iter().copied().collect(),
        )));
    }
    for (place, attribute) in (0..).zip(graph.attributes()) {
        let said = filter.said.iter().filter(|said| said.attribute == place);
        let values: Vec<String> = said
            .map(|said| attribute.value(said.value).to_owned())
            .collect();
        if !values.is_empty() {
            runs.push(Run::Plain(format!(", {}: ", attribute.name)));
            runs.push(Run::Strong(and(&values)));
        }
    }
    if let Some(Years { from, to }) = filter.years {
        runs.push(Run::Plain(", dated ".to_owned()));
        runs.push(Run::Strong(if from == to {
            from.to_string()
        } else {
            format!("{from} to {to}")
        }));
    }
    if !filter.articles.is_empty() {
        let articles = count(filter.articles.len(), "article", "articles");
        runs.push(Run::Plain(format!(
            ", read from {articles} of {}",
            catalog.articles().len()
        )));
    }
    runs.push(Run::Plain(if everything {
        format!(", {}.", read_from(graph))
    } else {
        ".".to_owned()
    }));
    runs.push(Run::Muted(hidden(graph, filter)));
    runs.retain(|run| !run.text().is_empty());
    if *graph.origin() != Origin::BuiltIn {
        return runs; // whoever made the file stated them all
    }
    let stated = subset
        .relations()
        .filter(|&id| catalog.relation(id).basis == Basis::Stated)
        .count();
    runs.push(Run::Muted(format!(
        " {} of {} stated in the text.",
        plain_number(stated as f64),
        count(ties, "tie is", "ties are")
    )));
    runs
}

/// `read from five articles of 2020 to 2023`.
fn read_from(graph: &Graph) -> String {
    let catalog = graph.catalog();
    if *graph.origin() != Origin::BuiltIn {
        return "read from the file".to_owned();
    }
    let years = || {
        catalog
            .articles()
            .iter()
            .filter_map(|article| article.published)
            .map(|date| date.year)
    };
    let articles = count(catalog.articles().len(), "article", "articles");
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first < last => {
            format!("read from {articles} of {first} to {last}")
        }
        (Some(year), Some(_)) => format!("read from {articles} of {year}"),
        _ => format!("read from {articles}"),
    }
}

fn hidden(graph: &Graph, filter: &Filter) -> String {
    let has_kind = |kind| graph.catalog().nodes().iter().any(|node| node.kind == kind);
    let hidden_kinds = Kind::ALL
        .iter()
        .filter(|&&kind| !filter.kinds.contains(&kind) && has_kind(kind))
        .map(|&kind| kinds_in(graph, kind).to_owned());
    let hidden_classes = TieClass::ALL
        .iter()
        .filter(|&class| !filter.classes.contains(class));
    let hidden_classes =
        hidden_classes.map(|&hidden| format!("{} ties", class(hidden).to_ascii_lowercase()));
    let hidden_bases = Basis::ALL
        .iter()
        .filter(|basis| !filter.bases.contains(basis))
        .map(|&hidden| format!("{} ties", basis(hidden)));
    let hidden: Vec<String> = hidden_kinds
        .chain(hidden_classes)
        .chain(hidden_bases)
        .collect();
    if hidden.is_empty() {
        String::new()
    } else {
        format!(" Hidden: {}.", and(&hidden))
    }
}
