//! What can be pointed at, selected and linked to.

use atlas::{NodeId, RelationId};

/// A node or a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A mark, and its card.
    Node(NodeId),
    /// A line, and its card.
    Tie(RelationId),
}
