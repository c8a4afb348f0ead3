//! What a card says: every fact of a node or tie in the order in which it is read, each with its evidence.
//!
//! Plain values: the browser's cards and, later, static pages are drawn from the same ones.

mod evidence;
mod node;
mod tie;

pub use evidence::{EvidenceLine, Written};
pub use node::{
    FigureLine, GroupLine, NodeCard, PersonLine, PlaceStep, TieGroup, TieLine, tie_line,
};
pub use tie::{PartyLine, TieCard};

use crate::graph::Graph;
use crate::language::Phrase;
use atlas::{DateSpan, NodeId};

/// The name of a node on cards and lines.
pub fn label(graph: &Graph, id: NodeId) -> String {
    graph.catalog().node(id).label().to_owned()
}

/// A date in words; nothing where none is known.
fn date_words(graph: &Graph, date: Option<DateSpan>, year_inferred: bool) -> Option<String> {
    let words = graph.words();
    let date = super::words::date_span(words, date?);
    Some(if year_inferred {
        words.with(Phrase::YearInferred, &[&date])
    } else {
        date
    })
}
