//! Relations: ties between two parties or more.

use super::{Basis, DateSpan, Evidence, NodeId, RelationType, Status};
use serde::{Deserialize, Serialize};

/// A tie. With two parties the first is the source, the second the target; with more, each has a role and the first
/// is drawn in the middle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// The id in seeds, links and exports.
    pub slug: String,
    /// What it says.
    pub relation_type: RelationType,
    /// At least two, all different.
    pub parties: Vec<Party>,
    /// When, as exactly as the text has it.
    pub date: Option<DateSpan>,
    /// Whether the year is not in the text.
    pub year_inferred: bool,
    /// How far it has come.
    pub status: Option<Status>,
    /// The initiatives that the text ties it to.
    pub initiatives: Vec<NodeId>,
    /// What else must be known; for an implied tie, why it follows.
    pub note: Option<String>,
    /// How we know.
    pub basis: Basis,
    /// Where it stands; empty for background alone.
    pub evidence: Vec<Evidence>,
}

/// One party of a relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Who.
    pub node: NodeId,
    /// Its part in the tie, where there are more than two.
    pub role: Option<String>,
}

impl Relation {
    /// The first party: the source, or the one drawn in the middle.
    pub fn hub(&self) -> NodeId {
        self.parties[0].node
    }

    /// The lines that draw it: from the first party to each other. A tie of many is a star, not a clique.
    pub fn strands(&self) -> impl Iterator<Item = (NodeId, NodeId)> + '_ {
        self.parties
            .iter()
            .skip(1)
            .map(|party| (self.hub(), party.node))
    }

    /// Whether `node` is a party.
    pub fn involves(&self, node: NodeId) -> bool {
        self.parties.iter().any(|party| party.node == node)
    }
}
