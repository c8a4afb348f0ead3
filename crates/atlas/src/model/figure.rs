//! Numbers that an article gives.

use super::{Basis, DateSpan, Evidence, NodeId, Qualifier};
use serde::{Deserialize, Serialize};

/// A number with exactly the subject, unit and period that the text gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The id in seeds and exports.
    pub slug: String,
    /// Whose number it is.
    pub subject: NodeId,
    /// Other nodes it is about.
    pub about: Vec<NodeId>,
    /// What was counted or measured.
    pub measure: String,
    /// The number itself.
    pub value: f64,
    /// Its unit: `%`, `USD`, `companies`, …
    pub unit: String,
    /// How exact it is.
    pub qualifier: Option<Qualifier>,
    /// The time it covers.
    pub period: Option<DateSpan>,
    /// Whether the year of the period is not in the text.
    pub year_inferred: bool,
    /// What it is compared with, or the whole that a share is of.
    pub base: Option<String>,
    /// Whether the value is a part, in %, of the whole that `base` names: a growth of 40 % is not.
    pub is_share: bool,
    /// What else must be known to read it right.
    pub note: Option<String>,
    /// How we know.
    pub basis: Basis,
    /// Where it stands.
    pub evidence: Vec<Evidence>,
}
