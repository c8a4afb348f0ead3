//! Evidence as a card shows it: article, paragraph, and each spelling with what it is read as.

use crate::graph::{Graph, Origin};
use crate::language::Phrase;
use crate::view::words;
use atlas::{Article, ArticleId, AsWritten, Evidence, NodeId, Reading};

/// One paragraph that carries a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The article's title.
    pub title: String,
    /// Outlet, date and paragraph on one line.
    pub source: String,
    /// The article's file and the first digits of its SHA-256, to know the same text again.
    pub file: String,
    /// The spellings.
    pub as_written: Vec<Written>,
    /// The article, and which of its paragraphs it is.
    pub place: (ArticleId, u16),
}

/// A spelling and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Exactly as the paragraph writes it.
    pub text: String,
    /// What it is read as, in words.
    pub reads: String,
    /// The node it is read as, where it is one.
    pub node: Option<NodeId>,
}

/// What a reading means here: the words for the type, date and value of the thing that the evidence is for.
pub(super) struct Readings<'a> {
    pub(super) relation: &'a str,
    pub(super) date: Option<String>,
    pub(super) value: Option<String>,
}

impl EvidenceLine {
    pub(super) fn new(graph: &Graph, evidence: &Evidence, readings: &Readings<'_>) -> Self {
        let Evidence {
            article,
            paragraph,
            as_written,
        } = evidence;
        let Article {
            title,
            outlet,
            published,
            file,
            sha256,
            ..
        } = graph.catalog().article(*article);
        let words = graph.words();
        let published = published.map(|date| words::partial_date(words, date));
        let unit = match graph.origin() {
            Origin::BuiltIn => Phrase::Paragraph,
            Origin::Beside(_) | Origin::Dropped => Phrase::Line,
        };
        let place = [
            (outlet != title).then(|| outlet.clone()),
            published,
            Some(words.with(unit, &[&paragraph.to_string()])),
        ];
        let source = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let digits = sha256.get(..8).unwrap_or(sha256);
        let as_written = as_written
            .iter()
            .map(|written| read(graph, written, readings))
            .collect();
        Self {
            title: title.clone(),
            source,
            file: format!("{file} · SHA-256 {digits}…"),
            as_written,
            place: (*article, *paragraph),
        }
    }
}

fn read(graph: &Graph, written: &AsWritten, readings: &Readings<'_>) -> Written {
    let AsWritten { text, reads } = written;
    let say = |phrase| graph.say(phrase).to_owned();
    let date = || {
        readings
            .date
            .clone()
            .unwrap_or_else(|| say(Phrase::ReadsDate))
    };
    let value = || {
        readings
            .value
            .clone()
            .unwrap_or_else(|| say(Phrase::ReadsNumber))
    };
    let (words, node) = match reads {
        Reading::Node(id) => (graph.catalog().node(*id).label().to_owned(), Some(*id)),
        Reading::Type => (readings.relation.to_owned(), None),
        Reading::Date | Reading::Period => (date(), None),
        Reading::Value | Reading::Count => (value(), None),
        Reading::Status => (say(Phrase::ReadsStatus), None),
        Reading::Role => (say(Phrase::ReadsRole), None),
        Reading::Name => (say(Phrase::ReadsName), None),
        Reading::Unit => (say(Phrase::ReadsUnit), None),
        Reading::Qualifier => (say(Phrase::ReadsQualifier), None),
        Reading::Base => (say(Phrase::ReadsBase), None),
    };
    Written {
        text: text.clone(),
        reads: words,
        node,
    }
}
