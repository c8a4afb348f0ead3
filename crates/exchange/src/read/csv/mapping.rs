//! What the columns of a CSV file are: a plain value that is guessed and can be corrected.

use crate::Refusal;
use serde::{Deserialize, Serialize};

/// How a CSV file is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The byte between two cells.
    pub delimiter: u8,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// Whether an edge leads from source to target, or is mutual.
    pub directed: bool,
    /// One for each column.
    pub roles: Vec<Role>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Nothing that is wanted.
    Ignore,
    /// The id, or name, of the one end.
    Source,
    /// The id, or name, of the other.
    Target,
    /// The name of the one end, where `Source` is an id.
    SourceLabel,
    /// The name of the other.
    TargetLabel,
    /// The country of the one end: two cities of one name in two countries are two nodes.
    SourceCountry,
    /// The country of the other.
    TargetCountry,
    /// Degrees north.
    SourceLat,
    /// Degrees east.
    SourceLon,
    /// Degrees north.
    TargetLat,
    /// Degrees east.
    TargetLon,
    /// Something else about the one end.
    SourceAttribute,
    /// Something else about the other.
    TargetAttribute,
    /// What kind of edge it is.
    Type,
    /// When.
    Date,
    /// How much it counts.
    Weight,
    /// Whether this edge has a direction: true or false.
    Directed,
    /// The id of the tie of many parties that this edge is one strand of.
    Tie,
    /// The id: of a node in a list of nodes, of an edge in a list of edges.
    Id,
    /// The name: of a node in a list of nodes, of an edge in a list of edges.
    Label,
    /// Something else about the edge, or about the node in a list of nodes.
    Attribute,
}

impl Mapping {
    /// Whether it describes a list of nodes, one a row.
    pub fn is_node_list(&self) -> bool {
        self.has(Role::Id) && !self.has(Role::Source) && !self.has(Role::Target)
    }

    /// Whether a column has this role.
    pub fn has(&self, role: Role) -> bool {
        self.column(role).is_some()
    }

    /// The first column of a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|&other| other == role)
    }

    /// Checks that a graph can be read by it.
    ///
    /// # Errors
    /// When source or target is missing, or a role that can be had once is given twice.
    pub fn check(&self) -> Result<(), Refusal> {
        let has_ends = self.has(Role::Source) && self.has(Role::Target);
        if !has_ends && !self.is_node_list() {
            return Err(Refusal::at(
                1,
                "no two columns could be told to be the source and the target of a tie; say which they are",
            ));
        }
        if self.delimiter >= 0x80 || matches!(self.delimiter, b'"' | b'\n' | b'\r') {
            return Err(Refusal::whole(
                "the delimiter must be one ASCII character, and no quote or line end",
            ));
        }
        for (column, &role) in self.roles.iter().enumerate() {
            let repeatable = matches!(
                role,
                Role::Ignore | Role::Attribute | Role::SourceAttribute | Role::TargetAttribute
            );
            if !repeatable && self.column(role) != Some(column) {
                return Err(Refusal::at(
                    1,
                    format!(
                        "columns {} and {} are both said to be {role:?}; choose one",
                        self.column(role).unwrap_or(0) + 1,
                        column + 1
                    ),
                ));
            }
        }
        Ok(())
    }
}
