//! What machines read on the page of a node: schema.org, as JSON in which nothing can end the script element.

use crate::graph::Graph;
use atlas::{Kind, NodeId};

/// What machines read: schema.org, as JSON in which nothing can end the script element.
pub(super) fn linked_data(graph: &Graph, id: NodeId) -> String {
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
