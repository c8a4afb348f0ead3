//! Every number of a request is looked at once; whatever is built from it trusts it.

use crate::error::Error;
use crate::request::LayoutRequest;

/// Coordinates, distances and radii beyond this are refused: an `f32` no longer tells neighbours apart there.
pub(crate) const FARTHEST: f32 = 1e7;
const WORLD: [f32; 2] = [-FARTHEST, FARTHEST];
pub(crate) const UNIT: [f32; 2] = [0.0, 1.0];
const COORDINATE: &str = "a finite number between -10,000,000 and 10,000,000";
pub(crate) const LENGTH: &str = "a finite number between 0 and 10,000,000";
pub(crate) const SHARE: &str = "a number between 0 and 1";

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

/// Whether a number is in its range.
#[inline(never)]
pub(crate) fn number(
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
