//! Evidence: where an article says a thing, and in which words.

use super::{ArticleId, NodeId};
use serde::{Deserialize, Serialize};

/// One paragraph of one article that carries a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The article.
    pub article: ArticleId,
    /// The n-th non-empty line of the article's file; the headline is 1.
    pub paragraph: u16,
    /// The names and numbers as that paragraph writes them.
    pub as_written: Vec<AsWritten>,
}

/// The paragraphs of an article's file, as evidence counts them: its non-empty lines, without the room around them.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines.map(str::trim).filter(|line| !line.is_empty())
}

/// A spelling of the source, at most six words, and what it is read as.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AsWritten {
    /// Exactly as the paragraph writes it.
    pub text: String,
    /// What it is read as.
    pub reads: Reading,
}

/// What a spelling is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// The name of a node.
    Node(NodeId),
    /// The type of the tie.
    Type,
    /// The date, or a part of it.
    Date,
    /// How far it has come.
    Status,
    /// What a party or person is in it.
    Role,
    /// The name of a person, or of something that is no node.
    Name,
    /// The value of a figure.
    Value,
    /// Its unit.
    Unit,
    /// How exact the number is.
    Qualifier,
    /// The period it covers.
    Period,
    /// How many a group has.
    Count,
    /// What a figure is compared with, or a share of.
    Base,
}

impl Reading {
    /// The words that seeds use for what is no node.
    pub const WORDS: &'static [(&'static str, Reading)] = &[
        ("type", Reading::Type),
        ("date", Reading::Date),
        ("status", Reading::Status),
        ("role", Reading::Role),
        ("name", Reading::Name),
        ("value", Reading::Value),
        ("unit", Reading::Unit),
        ("qualifier", Reading::Qualifier),
        ("period", Reading::Period),
        ("count", Reading::Count),
        ("base", Reading::Base),
    ];
}
