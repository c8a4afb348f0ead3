//! The page of a node that needs no script: its whole card with every piece of evidence open, and what machines read of it.
//!
//! The card is the browser's own; only links lead elsewhere: to the other nodes' pages, and for ties to the map.

use super::card::node_card;
use super::element::{Element, el};
use super::html::html_with_links;
use super::mark;
use crate::format::markup::text;
use crate::graph::Graph;
use atlas::{Kind, NodeId};

/// Where the site lies, and what every page of it needs.
pub struct Site<'a> {
    /// Its address with a slash at the end, where it is known: search engines and previews want whole addresses.
    pub address: Option<&'a str>,
    /// The style sheets, by their paths in the site.
    pub styles: &'a [String],
    /// The icon, likewise.
    pub icon: Option<&'a str>,
}

/// Where a node's page lies in the site.
pub fn node_path(graph: &Graph, id: NodeId) -> String {
    format!("z/{}/", graph.catalog().node(id).slug)
}

/// The page of a node, as it is written to its [`node_path`].
pub fn node_page(graph: &Graph, id: NodeId, site: &Site<'_>) -> String {
    let node = graph.catalog().node(id);
    let root = "../../";
    let title = format!("{} – Zonelink", node.name);
    let styles: String = site
        .styles
        .iter()
        .map(|style| format!("<link rel=\"stylesheet\" href=\"{root}{}\">", text(style)))
        .collect();
    let icon = site.icon.map_or_else(String::new, |icon| {
        format!(
            "<link rel=\"icon\" href=\"{root}{}\" type=\"image/svg+xml\">",
            text(icon)
        )
    });
    let address = site.address.map_or_else(String::new, |address| {
        let own = text(&format!("{address}{}", node_path(graph, id)));
        format!(
            "<link rel=\"canonical\" href=\"{own}\"><meta property=\"og:url\" content=\"{own}\">"
        )
    });
    let (title, about) = (text(&title), text(&node.summary));
    let body = html_with_links(&body(graph, id), &|link| placed(link, root));
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <meta name=\"description\" content=\"{about}\"><meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:site_name\" content=\"Zonelink\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{about}\"><meta name=\"twitter:card\" content=\"summary\">\
         {address}{icon}{styles}<script type=\"application/ld+json\">{}</script></head><body class=\"paper\">{body}</body></html>",
        linked_data(graph, id),
    )
}

fn body(graph: &Graph, id: NodeId) -> Element {
    let map = el("a")
        .class("lead")
        .attr(
            "href",
            format!("?v=map&z={}", graph.catalog().node(id).slug),
        )
        .child("Open on the map");
    let brand = el("a")
        .class("brand")
        .attr("href", "?")
        .child(mark::brand())
        .child("Zonelink");
    let card = el("article")
        .class("card")
        .id("card")
        .attr("aria-labelledby", "card-title")
        .children(
            node_card(graph, id, None)
                .into_iter()
                .map(Element::with_raised_headings),
        );
    let note = "Read from news articles; what is not here may well exist. To be listed implies no judgement.";
    el("div")
        .class("sheet")
        .child(el("header").class("bar").child(brand).child(map))
        .child(el("main").child(card))
        .child(el("footer").child(el("p").class("plain").child(note)))
}

/// A link of the map (`?z=…`, `?e=…`) as it is from a node's page: nodes have pages of their own.
fn placed(link: &str, root: &str) -> String {
    match link.strip_prefix("?z=") {
        Some(slug) => format!("../{slug}/"), // the map's own link names its view first
        None => format!("{root}{}", link.strip_suffix('?').unwrap_or(link)),
    }
}

/// What machines read: schema.org, as JSON in which nothing can end the script element.
fn linked_data(graph: &Graph, id: NodeId) -> String {
    let catalog = graph.catalog();
    let node = catalog.node(id);
    let kind = match node.kind {
        Kind::Country => "Country",
        Kind::City => "City",
        Kind::Region => "AdministrativeArea",
        Kind::Zone => "Place",
        Kind::Organization | Kind::Initiative | Kind::Alliance => "Organization",
    };
    let mut fields = vec![
        format!(
            "\"@context\":\"https://schema.org\",\"@type\":{}",
            json(kind)
        ),
        format!("\"name\":{}", json(&node.name)),
        format!("\"description\":{}", json(&node.summary)),
    ];
    let others: Vec<String> = node
        .names
        .iter()
        .map(|(_language, name)| json(name))
        .chain(node.aliases.iter().map(|alias| json(alias)))
        .collect();
    if !others.is_empty() {
        fields.push(format!("\"alternateName\":[{}]", others.join(",")));
    }
    if let Some(wikidata) = &node.wikidata {
        let same = json(&format!("https://www.wikidata.org/entity/{wikidata}"));
        fields.push(format!("\"sameAs\":[{same}]"));
    }
    if let (Some(position), true) = (node.position, kind != "Organization") {
        let (lat, lon) = (position.lat, position.lon);
        fields.push(format!(
            "\"geo\":{{\"@type\":\"GeoCoordinates\",\"latitude\":{lat},\"longitude\":{lon}}}"
        ));
    }
    let mut articles: Vec<_> = graph
        .ties(id)
        .iter()
        .flat_map(|&tie| &catalog.relation(tie).evidence)
        .map(|evidence| evidence.article)
        .collect();
    articles.sort_unstable();
    articles.dedup();
    let cited = |&article: &atlas::ArticleId| {
        let article = catalog.article(article);
        format!(
            "{{\"@type\":\"NewsArticle\",\"headline\":{},\"publisher\":{}}}",
            json(&article.title),
            json(&article.outlet)
        )
    };
    if !articles.is_empty() {
        let cited: Vec<String> = articles.iter().map(cited).collect();
        fields.push(format!("\"subjectOf\":[{}]", cited.join(",")));
    }
    format!("{{{}}}", fields.join(","))
}

/// A JSON string in which neither markup nor the end of a script can stand.
fn json(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(letter);
            }
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
