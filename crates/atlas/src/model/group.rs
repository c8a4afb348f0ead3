//! What an article counts but does not list. Its unnamed members are never drawn.

use super::{Basis, Evidence, NodeId, Qualifier, RelationType};
use serde::{Deserialize, Serialize};

/// A counted group, on the card of its subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The id in seeds and exports.
    pub slug: String,
    /// What its members are.
    pub label: String,
    /// On whose card it stands.
    pub subject: NodeId,
    /// The type of tie that each member would have with the subject.
    pub relation: Option<RelationType>,
    /// How many there are.
    pub count: u32,
    /// How exact the count is.
    pub qualifier: Option<Qualifier>,
    /// Those that the article names.
    pub named: Vec<NodeId>,
    /// What else must be known.
    pub note: Option<String>,
    /// How we know.
    pub basis: Basis,
    /// Where it stands.
    pub evidence: Vec<Evidence>,
}
