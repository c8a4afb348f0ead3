//! What stands in the cells of one row.

use super::{Column, Tab};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::view::Target;
use crate::view::words;
use atlas::{ArticleId, Basis, Catalog, DateSpan, Evidence, Kind, NodeId, RelationId, TieClass};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number, which stands at the end of its column.
    Number(String),
    /// Names that lead to their cards, each with its mark.
    Names(Vec<(Target, Kind, String)>),
    /// A tie's type, which leads to its card.
    Type(RelationId, TieClass, Basis, &'static str),
    /// How we know, with the line that says so.
    Basis(Basis),
}

/// The cells of a thing, one for each column of its tab. O(columns + parties).
pub fn cells(graph: &Graph, tab: Tab, place: u32) -> Vec<Cell> {
    let cell = |&column: &Column| cell(graph, tab, column, place as usize);
    tab.columns().iter().map(cell).collect()
}

fn cell(graph: &Graph, tab: Tab, column: Column, place: usize) -> Cell {
    let catalog = graph.catalog();
    let text = |text: &str| Cell::Text(text.to_owned());
    let number = |number: usize| Cell::Number(words::plain_number(graph.words(), number as f64));
    let names = |nodes: &mut dyn Iterator<Item = NodeId>| {
        Cell::Names(
            nodes
                .map(|id| {
                    let node = catalog.node(id);
                    (Target::Node(id), node.kind, node.label().to_owned())
                })
                .collect(),
        )
    };
    match tab {
        Tab::Entries => {
            let id = NodeId::from_index(place);
            match column {
                Column::Kind => text(words::kind_in(graph, catalog.node(id).kind)),
                Column::Place => {
                    let around = catalog.places_around(id);
                    let places: Vec<&str> =
                        around.map(|place| catalog.node(place).label()).collect();
                    Cell::Text(places.join(graph.say(Phrase::Comma)))
                }
                Column::Ties => number(graph.degree(id)),
                Column::Figures => number(figures_of(catalog, id)),
                _ => names(&mut std::iter::once(id)),
            }
        }
        Tab::Ties => {
            let id = RelationId::from_index(place);
            let tie = catalog.relation(id);
            match column {
                Column::From => names(&mut std::iter::once(tie.hub())),
                Column::To => names(&mut tie.parties.iter().skip(1).map(|party| party.node)),
                Column::Date => Cell::Text(date(graph, tie.date)),
                Column::Status => text(
                    tie.status
                        .map_or("", |status| graph.say(words::status(status))),
                ),
                Column::Basis => Cell::Basis(tie.basis),
                Column::Source => Cell::Text(source_words(graph, &tie.evidence)),
                _ => Cell::Type(
                    id,
                    tie.relation_type.class(),
                    tie.basis,
                    words::heading_in(graph, tie.relation_type, words::Side::Source),
                ),
            }
        }
        Tab::Figures => {
            let figure = &catalog.figures()[place];
            match column {
                Column::Value => {
                    let words = graph.words();
                    let mut value = words::figure_value(words, figure);
                    if !words::says_its_unit(figure) {
                        value = words.with(Phrase::NumberOf, &[&value, &figure.unit]);
                    }
                    Cell::Number(words::qualified(words, figure.qualifier, &value))
                }
                Column::Measure => text(&figure.measure),
                Column::Date => Cell::Text(date(graph, figure.period)),
                Column::Basis => Cell::Basis(figure.basis),
                Column::Source => Cell::Text(source_words(graph, &figure.evidence)),
                _ => names(&mut std::iter::once(figure.subject)),
            }
        }
        Tab::Articles => {
            let article = &catalog.articles()[place];
            match column {
                Column::Outlet => text(&article.outlet),
                Column::Date => Cell::Text(article.published.map_or_else(
                    || graph.say(Phrase::Undated).to_owned(),
                    |date| words::partial_date(graph.words(), date),
                )),
                Column::Ties => number(counts_of(catalog, place).0),
                Column::Figures => number(counts_of(catalog, place).1),
                _ => text(&article.title),
            }
        }
    }
}

fn date(graph: &Graph, date: Option<DateSpan>) -> String {
    date.map_or_else(
        || graph.say(Phrase::Undated).to_owned(),
        |date| words::date_span(graph.words(), date),
    )
}

/// How many figures are a node's.
pub(super) fn figures_of(catalog: &Catalog, id: NodeId) -> usize {
    let figures = catalog.figures().iter();
    figures.filter(|figure| figure.subject == id).count()
}

/// How many ties and figures an article carries.
pub(super) fn counts_of(catalog: &Catalog, article: usize) -> (usize, usize) {
    let carries = |evidence: &[Evidence]| {
        let mut articles = evidence.iter().map(|each| each.article.index());
        articles.any(|each| each == article)
    };
    let ties = catalog.relations().iter();
    let figures = catalog.figures().iter();
    (
        ties.filter(|tie| carries(&tie.evidence)).count(),
        figures.filter(|figure| carries(&figure.evidence)).count(),
    )
}

/// Where a thing stands first; what stands in no article comes last.
pub(super) fn source(evidence: &[Evidence]) -> (bool, Option<(ArticleId, u32)>) {
    let first = evidence
        .first()
        .map(|first| (first.article, u32::from(first.paragraph)));
    (first.is_none(), first)
}

/// `SCODA news page, ¶ 5`, with how many more places carry it.
fn source_words(graph: &Graph, evidence: &[Evidence]) -> String {
    let Some(first) = evidence.first() else {
        return graph.say(Phrase::NoArticleCell).to_owned();
    };
    let outlet = &graph.catalog().article(first.article).outlet;
    let more = match evidence.len() - 1 {
        0 => String::new(),
        more => format!(" + {more}"),
    };
    let paragraph = first.paragraph.to_string();
    graph
        .words()
        .with(Phrase::SourceCell, &[outlet, &paragraph])
        + &more
}
