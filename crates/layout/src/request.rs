//! What a layout is asked for and what it answers: plain values, checked once by [`LayoutRequest::check`].

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// Coordinates, distances and radii beyond this are refused: an `f32` no longer tells neighbours apart there.
const FARTHEST: f32 = 1e7;
const WORLD: [f32; 2] = [-FARTHEST, FARTHEST];
const UNIT: [f32; 2] = [0.0, 1.0];
const COORDINATE: &str = "a finite number between -10,000,000 and 10,000,000";
const LENGTH: &str = "a finite number between 0 and 10,000,000";
const SHARE: &str = "a number between 0 and 1";

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

/// The strengths of the forces and the schedule of the temperature. The defaults are d3's where d3 has them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Many-body strength; negative repels.
    pub charge: f32,
    /// How near cells may be and still count as one: 0 is exact, 0.9 as accurate as d3's 0.9 and the coarsest.
    pub theta: f32,
    /// Room kept around each node beyond its radius, in world units.
    pub collide_padding: f32,
    /// Pull of every node to the origin, 0 to 1: keeps components from drifting apart.
    pub position_strength: f32,
    /// How much of the mean's distance from the origin a tick takes back, 0 to 1. Idle while a node is pinned or
    /// anchored, since these say where the origin is.
    pub centre_strength: f32,
    /// Pull of every node back to where it started, 0 to 1: the share of the way that alpha 1 covers in a tick. It
    /// keeps a graph that stands already in its place while it takes up a change. Nodes without a start are free.
    pub stay_strength: f32,
    /// Temperature to begin with; below 1 is a warm start.
    pub alpha: f32,
    /// Temperature at which the layout is settled.
    pub alpha_min: f32,
    /// Share of the temperature lost in a tick.
    pub alpha_decay: f32,
    /// Share of the velocity lost in a tick.
    pub velocity_decay: f32,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            charge: -30.0,
            theta: 0.9,
            collide_padding: 1.0,
            position_strength: 0.02,
            centre_strength: 1.0,
            stay_strength: 0.0,
            alpha: 1.0,
            alpha_min: 0.001,
            alpha_decay: 0.022_762_8, // 1 - 0.001^(1/300): settled after 300 ticks
            velocity_decay: 0.4,
        }
    }
}

impl Params {
    /// For a graph that stands already and changed a little: cooler, each node drawn back to where it stood, and no
    /// centring, so that the map does not jump.
    pub fn warm() -> Self {
        Self {
            alpha: 0.1,
            centre_strength: 0.0,
            stay_strength: 0.4,
            ..Self::default()
        }
    }
}

/// A settled layout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayoutResult {
    /// x and y of each node, in the order of the request.
    pub positions: Vec<f32>,
    /// How many ticks it took.
    pub ticks: u32,
}

impl LayoutRequest {
    /// Looks at every number once; whatever is built from a checked request trusts it.
    ///
    /// # Errors
    /// Says which number is wrong; see [`Error`].
    pub fn check(&self) -> Result<(), Error> {
        let Self {
            radii,
            edges,
            start,
            pins,
            anchors,
            groups,
            seed: _,
            params,
        } = self;
        let nodes = radii.len();
        if u32::try_from(nodes).is_err() {
            return Err(Error::TooManyNodes { nodes });
        }
        for (entry, &radius) in radii.iter().enumerate() {
            number("radii", entry, radius, [0.0, FARTHEST], LENGTH)?;
        }
        for (entry, edge) in edges.iter().enumerate() {
            node_exists("edges", entry, edge.source, nodes)?;
            node_exists("edges", entry, edge.target, nodes)?;
            number("edges", entry, edge.distance, [0.0, FARTHEST], LENGTH)?;
            number("edges", entry, edge.strength, [0.0, FARTHEST], LENGTH)?;
        }
        if !start.is_empty() && start.len() != 2 * nodes {
            return Err(Error::StartLength {
                found: start.len(),
                expected: 2 * nodes,
            });
        }
        for (entry, &value) in start.iter().enumerate() {
            if !value.is_nan() {
                number("start", entry, value, WORLD, COORDINATE)?;
            }
        }
        for (entry, pin) in pins.iter().enumerate() {
            node_exists("pins", entry, pin.node, nodes)?;
            coordinates("pins", entry, pin.x, pin.y)?;
        }
        for (entry, anchor) in anchors.iter().enumerate() {
            node_exists("anchors", entry, anchor.node, nodes)?;
            coordinates("anchors", entry, anchor.x, anchor.y)?;
            number("anchors", entry, anchor.weight, UNIT, SHARE)?;
        }
        for (entry, group) in groups.iter().enumerate() {
            for &node in &group.nodes {
                node_exists("groups", entry, node, nodes)?;
            }
            number("groups", entry, group.strength, UNIT, SHARE)?;
        }
        params.check()
    }
}

/// What each number of [`Params`] may be, in the order of [`Params::check`].
const RULES: [(&str, [f32; 2], &str); 10] = [
    (
        "params.charge",
        [-1e6, 1e6],
        "a number between -1,000,000 and 1,000,000",
    ),
    ("params.theta", [0.0, 2.0], "a number between 0 and 2"),
    ("params.collide_padding", [0.0, FARTHEST], LENGTH),
    (
        "params.alpha_decay",
        [0.0001, 1.0],
        "a number between 0.0001 and 1, or the layout never settles",
    ),
    (
        "params.alpha_min",
        [1e-6, 1.0],
        "a number between 0.000001 and 1, or the layout never settles",
    ),
    ("params.position_strength", UNIT, SHARE),
    ("params.centre_strength", UNIT, SHARE),
    ("params.stay_strength", UNIT, SHARE),
    ("params.alpha", UNIT, SHARE),
    ("params.velocity_decay", UNIT, SHARE),
];

impl Params {
    fn check(&self) -> Result<(), Error> {
        let &Self {
            charge,
            theta,
            collide_padding,
            position_strength,
            centre_strength,
            stay_strength,
            alpha,
            alpha_min,
            alpha_decay,
            velocity_decay,
        } = self;
        let values = [
            charge,
            theta,
            collide_padding,
            alpha_decay,
            alpha_min,
            position_strength,
            centre_strength,
            stay_strength,
            alpha,
            velocity_decay,
        ];
        for (value, (name, range, allowed)) in values.into_iter().zip(&RULES) {
            number(name, 0, value, *range, allowed)?;
        }
        Ok(())
    }
}

/// Whether `node` can be an index into `nodes` nodes.
pub(crate) fn node_exists(
    list: &'static str,
    entry: usize,
    node: u32,
    nodes: usize,
) -> Result<(), Error> {
    if (node as usize) < nodes {
        Ok(())
    } else {
        Err(Error::NodeOutOfRange {
            list,
            entry,
            node,
            nodes,
        })
    }
}

/// Whether x and y can be a place.
pub(crate) fn coordinates(list: &'static str, entry: usize, x: f32, y: f32) -> Result<(), Error> {
    number(list, entry, x, WORLD, COORDINATE)?;
    number(list, entry, y, WORLD, COORDINATE)
}

#[inline(never)]
fn number(
    list: &'static str,
    entry: usize,
    value: f32,
    [least, most]: [f32; 2],
    allowed: &'static str,
) -> Result<(), Error> {
    // NaN is in no range.
    if least <= value && value <= most {
        Ok(())
    } else {
        Err(Error::BadNumber {
            list,
            entry,
            value,
            allowed,
        })
    }
}
