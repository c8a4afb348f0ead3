//! The lists of a catalog that are no graph: figures, and where every statement stands.

use super::table::Choice;
use crate::Value;
use crate::write::csv::Csv;
use atlas::{Catalog, Evidence, NodeId, Reading};

/// The figures whose subject is chosen, as CSV.
pub fn figures(catalog: &Catalog, choice: &Choice, title: &str, meta: &[(&str, &str)]) -> String {
    let mut csv = begin(title, meta);
    csv.row([
        "id",
        "subject",
        "about",
        "measure",
        "value",
        "unit",
        "qualifier",
        "period",
        "year_inferred",
        "base",
        "share",
        "note",
        "basis",
    ]);
    let chosen = choice.flags(catalog);
    for figure in catalog
        .figures()
        .iter()
        .filter(|figure| chosen[figure.subject.index()])
    {
        let slug = |id: NodeId| catalog.node(id).slug.as_str();
        let about: Vec<&str> = figure.about.iter().map(|&id| slug(id)).collect();
        let period = figure.period.map(|period| period.to_string());
        csv.row([
            figure.slug.as_str(),
            slug(figure.subject),
            &about.join("; "),
            &figure.measure,
            &figure.value.to_string(),
            &figure.unit,
            figure.qualifier.map_or("", atlas::Qualifier::slug),
            period.as_deref().unwrap_or_default(),
            if figure.year_inferred { "true" } else { "" },
            figure.base.as_deref().unwrap_or_default(),
            if figure.is_share { "true" } else { "" },
            figure.note.as_deref().unwrap_or_default(),
            figure.basis.slug(),
        ]);
    }
    csv.into_text()
}

/// Where the chosen relations, and the figures, groups and people of the chosen nodes, stand, as CSV: a row a spelling,
/// and one for a paragraph without any.
pub fn evidence(catalog: &Catalog, choice: &Choice, title: &str, meta: &[(&str, &str)]) -> String {
    let mut csv = begin(title, meta);
    csv.row([
        "of",
        "id",
        "article",
        "title",
        "outlet",
        "published",
        "paragraph",
        "as_written",
        "read_as",
    ]);
    let chosen = choice.flags(catalog);
    for &id in &choice.relations {
        let relation = catalog.relation(id);
        rows(
            catalog,
            "relation",
            &relation.slug,
            &relation.evidence,
            &mut csv,
        );
    }
    for figure in catalog
        .figures()
        .iter()
        .filter(|figure| chosen[figure.subject.index()])
    {
        rows(catalog, "figure", &figure.slug, &figure.evidence, &mut csv);
    }
    for group in catalog
        .groups()
        .iter()
        .filter(|group| chosen[group.subject.index()])
    {
        rows(catalog, "group", &group.slug, &group.evidence, &mut csv);
    }
    for person in catalog
        .people()
        .iter()
        .filter(|person| person.nodes.iter().any(|id| chosen[id.index()]))
    {
        rows(catalog, "person", &person.name, &person.evidence, &mut csv);
    }
    csv.into_text()
}

fn begin(title: &str, meta: &[(&str, &str)]) -> Csv {
    let meta: Vec<(String, Value)> = meta
        .iter()
        .map(|(key, text)| ((*key).to_owned(), Value::text(*text)))
        .collect();
    Csv::new(title, &meta)
}

fn rows(catalog: &Catalog, of: &str, id: &str, list: &[Evidence], csv: &mut Csv) {
    for evidence in list {
        let article = catalog.article(evidence.article);
        let published = article
            .published
            .map(|date| date.to_string())
            .unwrap_or_default();
        let paragraph = evidence.paragraph.to_string();
        let begin = [
            of,
            id,
            &article.slug,
            &article.title,
            &article.outlet,
            &published,
            &paragraph,
        ];
        if evidence.as_written.is_empty() {
            csv.row(begin.into_iter().chain(["", ""]));
        }
        for written in &evidence.as_written {
            csv.row(
                begin
                    .into_iter()
                    .chain([written.text.as_str(), read_as(catalog, written.reads)]),
            );
        }
    }
}

/// The id of the node, or one of the words that seeds use.
fn read_as(catalog: &Catalog, reads: Reading) -> &str {
    if let Reading::Node(id) = reads {
        return &catalog.node(id).slug;
    }
    let word = Reading::WORDS.iter().find(|(_, reading)| *reading == reads);
    word.map_or("", |(word, _)| *word)
}
