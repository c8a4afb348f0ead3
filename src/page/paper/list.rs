//! Everything as a plain list, by kind, with a way to each node's own page: for readers without scripts, and for machines.

use super::{Leaf, Site, bar, folder, footer, in_site, page};
use crate::graph::Graph;
use crate::language::{Language, PaperPhrase, Phrase};
use crate::page::element::{Element, el};
use crate::view::words;
use atlas::order::sort_by;
use atlas::{Kind, NodeId};

/// Where the list in a language lies in the site.
pub fn list_path(language: Language) -> String {
    format!("{}list/", folder(language))
}

/// The list in the language of the graph, as it is written to its [`list_path`].
pub fn list_page(graph: &Graph, site: &Site<'_>) -> String {
    let leaf = Leaf {
        path: &list_path,
        title: format!(
            "{} – Zonelink",
            graph.words().language().paper(PaperPhrase::PlainListTitle)
        ),
        about: graph
            .words()
            .language()
            .paper(PaperPhrase::FirstSentence)
            .to_owned(),
        head: String::new(),
    };
    let map = el("a")
        .class("lead")
        .attr("href", "?")
        .child(graph.say(Phrase::Map));
    let list = el("main")
        .id("plain")
        .child(el("h1").child(graph.words().language().paper(PaperPhrase::PlainListTitle)))
        .child(el("p").child(graph.words().language().paper(PaperPhrase::FirstSentence)))
        .child(el("p").child(graph.words().language().paper(PaperPhrase::NeedsScripts)))
        .children(Kind::ALL.iter().flat_map(|&kind| of_kind(graph, kind)));
    let body = el("div")
        .class("sheet")
        .child(bar(graph, &leaf, map))
        .child(list)
        .child(footer(graph));
    page(graph, site, &leaf, &body, &in_site)
}

/// The nodes of a kind under its heading, those with the most ties first.
fn of_kind(graph: &Graph, kind: Kind) -> [Element; 2] {
    let catalog = graph.catalog();
    let ids = catalog.node_ids();
    let mut nodes: Vec<NodeId> = ids.filter(|&id| catalog.node(id).kind == kind).collect();
    sort_by(&mut nodes, |&a, &b| graph.degree(b).cmp(&graph.degree(a)));
    let name = words::capital(graph.say(words::kinds(kind)));
    let count = nodes.len().to_string();
    let heading = graph.words().with(Phrase::InBrackets, &[&name, &count]);
    let items = nodes.into_iter().map(|id| item(graph, id));
    [el("h2").child(heading), el("ul").children(items)]
}

fn item(graph: &Graph, id: NodeId) -> Element {
    let catalog = graph.catalog();
    let node = catalog.node(id);
    let comma = graph.say(Phrase::Comma);
    let places = catalog.places_around(id);
    let places: String = places
        .map(|place| format!("{comma}{}", catalog.node(place).label()))
        .collect();
    let path = super::node_path(graph, id, graph.words().language());
    let link = el("a")
        .attr("href", format!("/{path}"))
        .child(node.name.clone());
    el("li").child(link).child(places)
}
