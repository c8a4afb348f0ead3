//! Pages that need no script, in every language: one for each node with its whole card and all its evidence, and the list
//! of all nodes. The card is the browser's own; only links lead elsewhere.

mod linked_data;
mod list;
mod lost;
mod node;

pub use list::{list_page, list_path};
pub use lost::{LOST_PATH, lost_page};
pub use node::{node_page, node_path};

use super::element::{Element, el};
use super::html::html_with_links;
use super::mark;
use crate::format::markup::text;
use crate::graph::Graph;
use crate::language::{Language, PaperPhrase};

/// Where the site lies, and what every page of it needs.
pub struct Site<'a> {
    /// Its address with a slash at the end, where it is known: search engines and previews want whole addresses.
    pub address: Option<&'a str>,
    /// The style sheets, by their paths in the site.
    pub styles: &'a [String],
    /// The icon, likewise.
    pub icon: Option<&'a str>,
}

/// What a page is of, beside its body.
struct Leaf<'a> {
    /// Its path in the site in a language.
    path: &'a dyn Fn(Language) -> String,
    title: String,
    about: String,
    /// More for the head, as markup.
    head: String,
}

/// Where pages in a language lie.
const fn folder(language: Language) -> &'static str {
    match language {
        Language::English => "",
        Language::Chinese => "zh/",
        Language::Russian => "ru/",
    }
}

/// A whole page, its links placed by `placed`, which is told the way to the site's root.
fn page(
    graph: &Graph,
    site: &Site<'_>,
    leaf: &Leaf<'_>,
    body: &Element,
    placed: &dyn Fn(&str, &Way<'_>) -> String,
) -> String {
    let language = graph.words().language();
    let path = (leaf.path)(language);
    let root = "../".repeat(path.matches('/').count());
    let dress = dress(site, &root);
    let at = |path: &str| text(&format!("{}{path}", site.address.unwrap_or(&root)));
    let others: String = Language::ALL
        .iter()
        .map(|&other| {
            let at = at(&(leaf.path)(other));
            format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{at}\">",
                other.tag()
            )
        })
        .collect();
    let address = site.address.map_or_else(String::new, |_known| {
        let own = at(&path);
        format!(
            "<link rel=\"canonical\" href=\"{own}\"><meta property=\"og:url\" content=\"{own}\">"
        )
    });
    let way = Way {
        root: &root,
        language,
    };
    let (title, about) = (text(&leaf.title), text(&leaf.about));
    let body = html_with_links(body, &|link| placed(link, &way));
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <meta name=\"description\" content=\"{about}\"><meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:site_name\" content=\"Zonelink\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{about}\"><meta name=\"twitter:card\" content=\"summary\">\
         {address}{others}{dress}{}</head><body class=\"paper\">{body}</body></html>",
        language.tag(),
        leaf.head,
    )
}

/// What leads from the head of a page to the icon and the style sheets, `root` being the way to the site's root.
fn dress(site: &Site<'_>, root: &str) -> String {
    let icon = site.icon.map_or_else(String::new, |icon| {
        let icon = text(icon);
        format!("<link rel=\"icon\" href=\"{root}{icon}\" type=\"image/svg+xml\">")
    });
    let styles = site.styles.iter().map(|style| {
        let style = text(style);
        format!("<link rel=\"stylesheet\" href=\"{root}{style}\">")
    });
    icon + &styles.collect::<String>()
}

/// The bar of a page: home, the same page in the other languages, and what leads to the map.
fn bar(graph: &Graph, leaf: &Leaf<'_>, map: Element) -> Element {
    let language = graph.words().language();
    let brand = el("a")
        .class("brand")
        .attr("href", "?")
        .child(mark::brand())
        .child("Zonelink");
    let others = Language::ALL.into_iter().filter(|&other| other != language);
    let others = others.map(|other| {
        el("a")
            .attr("href", format!("/{}", (leaf.path)(other)))
            .attr("lang", other.tag())
            .attr("hreflang", other.tag())
            .child(other.name())
    });
    let end = el("span").class("bar-end").children(others).child(map);
    el("header").class("bar").child(brand).child(end)
}

/// How a page lies to the site: the way to its root, and the language in which links go on.
struct Way<'a> {
    root: &'a str,
    language: Language,
}

/// The address of a link in the site: `/` and a path, or a query of the map.
fn in_site(link: &str, way: &Way<'_>) -> String {
    let Way { root, language } = way;
    if let Some(path) = link.strip_prefix('/') {
        return format!("{root}{path}");
    }
    let code = language.code();
    match (link, language) {
        ("?", Language::English) => (*root).to_owned(),
        (_, Language::English) => format!("{root}{link}"),
        ("?", _) => format!("{root}?lang={code}"),
        (_, _) => format!("{root}{link}&lang={code}"),
    }
}

fn footer(graph: &Graph) -> Element {
    let note = el("p")
        .class("plain")
        .child(graph.words().language().paper(PaperPhrase::PageNote));
    el("footer").child(note)
}
