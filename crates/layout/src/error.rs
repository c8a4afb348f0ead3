//! What can be wrong with a request, in words that say where and what to do.

use std::fmt;

/// A request that cannot be laid out. Nothing has been computed when it is returned.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// `start` is neither empty nor two numbers a node.
    StartLength {
        /// How many numbers `start` has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A list names a node that does not exist.
    NodeOutOfRange {
        /// The list: `edges`, `pins`, `anchors` or `groups`; `node` where a method was given it.
        list: &'static str,
        /// Which entry of the list.
        entry: usize,
        /// The node it names.
        node: u32,
        /// How many nodes there are.
        nodes: usize,
    },
    /// A number is infinite, NaN where that means nothing, or outside what its field allows.
    BadNumber {
        /// The list or the field.
        list: &'static str,
        /// Which entry of the list; 0 for a field.
        entry: usize,
        /// The number, as found.
        value: f32,
        /// What is allowed.
        allowed: &'static str,
    },
    /// More nodes than a `u32` can name.
    TooManyNodes {
        /// How many nodes the request has.
        nodes: usize,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StartLength { found, expected } => write!(
                out,
                "start: {found} numbers; give none, or {expected} (x and y of each node)"
            ),
            Self::NodeOutOfRange {
                list,
                entry,
                node,
                nodes,
            } => write!(
                out,
                "{list}[{entry}]: node {node} does not exist; there are {nodes} nodes, counted from 0"
            ),
            Self::BadNumber {
                list,
                entry,
                value,
                allowed,
            } => {
                // In words: printing a float exactly takes more code than a force.
                let found = if value.is_nan() {
                    "NaN"
                } else if value.is_infinite() {
                    "an infinite number"
                } else {
                    "a number out of range"
                };
                write!(out, "{list}[{entry}]: {found}; give {allowed}")
            }
            Self::TooManyNodes { nodes } => {
                write!(
                    out,
                    "radii: {nodes} nodes; at most {} can be laid out",
                    u32::MAX
                )
            }
        }
    }
}

impl std::error::Error for Error {}
