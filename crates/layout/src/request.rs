//! What a layout is asked for and what it answers: plain values, checked once by [`LayoutRequest::check`].

use serde::{Deserialize, Serialize};

use crate::params::Params;

/// A graph to lay out. Two equal requests give equal results.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LayoutRequest {
    /// Radius of each node in world units, for collision; its length is the number of nodes.
    pub radii: Vec<f32>,
    /// The ties. A self-loop pulls nowhere; parallel edges each pull.
    pub edges: Vec<Link>,
    /// Empty, or x and y of each node. NaN means "not placed yet": such a node is placed near its neighbours.
    pub start: Vec<f32>,
    /// Nodes that stand still. The last pin of a node counts.
    pub pins: Vec<Pin>,
    /// Nodes that are drawn to a place. Several anchors of one node all pull.
    pub anchors: Vec<Anchor>,
    /// Nodes that stay near each other. A node may be in several groups, as a zone is in a city and in a country.
    pub groups: Vec<Group>,
    /// What chance begins from.
    pub seed: u64,
    /// How strong the forces are and how they cool.
    pub params: Params,
}

/// A tie between two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// One end, an index into the nodes.
    pub source: u32,
    /// The other end.
    pub target: u32,
    /// The length it wants, in world units.
    pub distance: f32,
    /// A multiple of d3's strength by degree, 1 / min(degree of source, degree of target). 1 is d3's own, 0 no pull.
    /// The product is held to at most 1, beyond which a link would overshoot.
    pub strength: f32,
}

impl Link {
    /// A link as d3 makes it: length 30, strength by degree.
    pub const fn new(source: u32, target: u32) -> Self {
        Self {
            source,
            target,
            distance: 30.0,
            strength: 1.0,
        }
    }
}

/// A node held at a place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pin {
    /// The node.
    pub node: u32,
    /// World coordinate.
    pub x: f32,
    /// World coordinate.
    pub y: f32,
}

/// A node drawn to a place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anchor {
    /// The node.
    pub node: u32,
    /// World coordinate.
    pub x: f32,
    /// World coordinate.
    pub y: f32,
    /// The share of the way there that alpha 1 covers in a tick, 0 to 1.
    pub weight: f32,
}

/// Nodes that belong together. Those that stand farther from their mean than the group needs room are drawn to it; the
/// group as a whole is not moved, so that ties still say what lies beside what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The nodes; one that is named twice counts twice.
    pub nodes: Vec<u32>,
    /// The share of the way that alpha 1 covers in a tick, 0 to 1.
    pub strength: f32,
}

/// A settled layout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayoutResult {
    /// x and y of each node, in the order of the request.
    pub positions: Vec<f32>,
    /// How many ticks it took.
    pub ticks: u32,
}
