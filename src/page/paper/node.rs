//! The page of a node: its whole card with every piece of evidence open, and what machines read of it.

use super::linked_data::linked_data;
use super::{Leaf, Site, Way, bar, folder, footer, in_site, page};
use crate::graph::Graph;
use crate::language::{Language, PaperPhrase};
use crate::page::card::node_card;
use crate::page::element::{Element, el};
use atlas::NodeId;

/// Where a node's page in a language lies in the site.
pub fn node_path(graph: &Graph, id: NodeId, language: Language) -> String {
    format!("{}z/{}/", folder(language), graph.catalog().node(id).slug)
}

/// The page of a node in the language of the graph, as it is written to its [`node_path`].
pub fn node_page(graph: &Graph, id: NodeId, site: &Site<'_>) -> String {
    let node = graph.catalog().node(id);
    let leaf = Leaf {
        path: &|language| node_path(graph, id, language),
        title: format!("{} – Zonelink", node.name),
        about: node.summary.clone(),
        head: format!(
            "<script type=\"application/ld+json\">{}</script>",
            linked_data(graph, id)
        ),
    };
    let map = el("a")
        .class("lead")
        .attr("href", format!("?v=map&z={}", node.slug))
        .child(graph.words().language().paper(PaperPhrase::OpenOnTheMap));
    let card = el("article")
        .class("card")
        .id("card")
        .attr("aria-labelledby", "card-title")
        .children(
            node_card(graph, id, None)
                .into_iter()
                .map(Element::with_raised_headings),
        );
    let body = el("div")
        .class("sheet")
        .child(bar(graph, &leaf, map))
        .child(el("main").child(card))
        .child(footer(graph));
    page(graph, site, &leaf, &body, &placed)
}

/// A link of the map (`?z=…`, `?e=…`) as it is from a node's page: nodes have pages of their own.
fn placed(link: &str, way: &Way<'_>) -> String {
    match link.strip_prefix("?z=") {
        // The map's own link names its view first, and a neighbourhood is seen on the map alone.
        Some(slug) if !slug.contains('&') => format!("../{slug}/"),
        _ => in_site(link, way),
    }
}
