//! People. They are no nodes: they are named on the cards of what they spoke or signed for.

use super::{Evidence, Names, NodeId, RelationId};
use serde::{Deserialize, Serialize};

/// A person named in an article, in one role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The name in English.
    pub name: String,
    /// The name in other languages.
    pub names: Names,
    /// The office held, as the article gives it.
    pub role: String,
    /// On whose cards the name stands.
    pub nodes: Vec<NodeId>,
    /// The relations spoken for, signed or witnessed.
    pub relations: Vec<RelationId>,
    /// What the person did or said, in our own words.
    pub note: Option<String>,
    /// Where it stands.
    pub evidence: Vec<Evidence>,
}
