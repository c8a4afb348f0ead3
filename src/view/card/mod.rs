//! What a card says: every fact of a node or tie in the order in which it is read, each with its evidence.
//!
//! Plain values: the browser's cards and, later, static pages are drawn from the same ones.

mod evidence;
mod node;
mod tie;

pub use evidence::{EvidenceLine, Written};
pub use node::{FigureLine, GroupLine, NodeCard, PersonLine, PlaceStep, TieGroup, TieLine};
pub use tie::{PartyLine, TieCard};

use crate::graph::Graph;
use atlas::{DateSpan, NodeId, Relation};

/// The name of a node on cards and lines.
pub fn label(graph: &Graph, id: NodeId) -> String {
    graph.catalog().node(id).label().to_owned()
}

/// A date in words; nothing where none is known.
pub fn date_words(date: Option<DateSpan>, year_inferred: bool) -> Option<String> {
    let words = super::words::date_span(date?);
    Some(if year_inferred {
        format!("{words}, year inferred")
    } else {
        words
    })
}

/// What stands on a tie's line: `memorandum, 29 Apr 2022`.
pub fn tie_label(relation: &Relation) -> String {
    let noun = super::words::relation_noun(relation.relation_type);
    match relation.date {
        Some(date) => format!("{noun}, {}", super::words::date_span(date)),
        None => noun.to_owned(),
    }
}
