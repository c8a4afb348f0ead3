//! What the layout is asked for: the visible part of a catalog as numbers, and the strengths that make this map.
//!
//! It is told in two steps. A [`Sketch`] is what the page makes and posts: who is tied to whom and where everyone stands, as
//! flat lists. The request itself, with a length for each tie, is made of it where the engine runs, off the page.
//! `build.rs` includes this file too: the embedded positions and those of a filtered map come from the same request.

use atlas::NodeId;
use layout::{LayoutRequest, Link, Params, Pin};

/// The length that ties want, in world units. At zoom 1 a world unit is a CSS pixel.
const TIE_LENGTH: f32 = 96.0;
/// A zone lies closer to its city or country than partners lie to each other.
const PLACE_LENGTH: f32 = 62.0;
/// From so many ties on a hub's spokes grow longer by this share with each, so that the names at their ends fit …
const HUB_FROM: u32 = 7;
const HUB_OPENS: f32 = 0.07;
/// … up to so many more ties.
const HUB_MOST: u32 = 20;
/// Room for a mark and part of its name.
const NODE_RADIUS: f32 = 24.0;
/// Repulsion that lets the spokes of a hub open up so that names fit between them.
const CHARGE: f32 = -420.0;
/// Weak, so that the map may be as wide as its ties want.
const POSITION_STRENGTH: f32 = 0.035;
/// A warm start is cool enough that what stood together stays together.
const WARM_ALPHA: f32 = 0.3;

/// A bit of a line's second end: the line says where something lies.
const IS_PLACE: u32 = 1 << 31;
/// No place in the sketch.
const ABSENT: u32 = u32::MAX;

/// What is to be laid out, before the strengths.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// How many nodes.
    pub nodes: u32,
    /// Places of the two ends among the nodes; of the second the highest bit says that the line is one of place.
    pub lines: Vec<[u32; 2]>,
    /// x and y of each node, NaN where it has none; empty for a layout from nothing.
    pub start: Vec<f32>,
    /// What stands still.
    pub pins: Vec<Pin>,
    /// How strongly the others are drawn back to where they stand, 0 to 1.
    pub staying: f32,
    /// What chance begins from.
    pub seed: u32,
}

impl Sketch {
    /// `nodes` of a catalog of `all`, in order, and the lines between them: their ends, and whether they are lines of place.
    /// Those with an end that is not among the nodes are left out. `start` holds x and y of *every* node of the catalog;
    /// without it the layout begins cold.
    pub fn new(
        all: usize,
        nodes: &[NodeId],
        lines: impl Iterator<Item = (NodeId, NodeId, bool)>,
        start: Option<&[f32]>,
        seed: u32,
    ) -> Self {
        let mut places = vec![ABSENT; all];
        for (place, node) in (0u32..).zip(nodes) {
            places[node.index()] = place;
        }
        let mut ends = Vec::with_capacity(lines.size_hint().1.unwrap_or(0));
        for (source, target, is_place) in lines {
            let (source, target) = (places[source.index()], places[target.index()]);
            if source != ABSENT && target != ABSENT {
                ends.push([source, if is_place { target | IS_PLACE } else { target }]);
            }
        }
        let mut stands = Vec::new();
        if let Some(start) = start {
            stands.reserve_exact(2 * nodes.len());
            for node in nodes {
                let at = start.get(2 * node.index()..2 * node.index() + 2);
                stands.extend_from_slice(at.unwrap_or(&[f32::NAN; 2]));
            }
        }
        Self {
            nodes: nodes.len() as u32,
            lines: ends,
            start: stands,
            pins: Vec::new(),
            staying: 0.0,
            seed,
        }
    }

    /// The request: lengths by what a tie is and by how busy its ends are. It begins warm where the nodes stand somewhere.
    pub fn into_request(self) -> LayoutRequest {
        let Self {
            nodes,
            lines,
            start,
            pins,
            staying,
            seed,
        } = self;
        let lines = || {
            let apart =
                |&[source, target]: &[u32; 2]| (source, target & !IS_PLACE, target & IS_PLACE != 0);
            lines.iter().map(apart)
        };
        let mut ties = vec![0_u32; nodes as usize];
        for (source, target, _is_place) in lines() {
            for end in [source, target] {
                // An end that is no node is refused with the request.
                if let Some(ties) = ties.get_mut(end as usize) {
                    *ties += 1;
                }
            }
        }
        let busy = |end: u32| ties.get(end as usize).copied().unwrap_or(0);
        let edges = lines().map(|(source, target, is_place)| {
            let length = if is_place { PLACE_LENGTH } else { TIE_LENGTH };
            let busier = busy(source).max(busy(target));
            let beyond = busier.saturating_sub(HUB_FROM).min(HUB_MOST) as f32;
            Link {
                distance: length * (1.0 + HUB_OPENS * beyond),
                ..Link::new(source, target)
            }
        });
        let params = Params {
            charge: CHARGE,
            position_strength: POSITION_STRENGTH,
            ..Params::default()
        };
        LayoutRequest {
            radii: vec![NODE_RADIUS; nodes as usize],
            edges: edges.collect(),
            params: if start.is_empty() {
                params
            } else {
                Params {
                    alpha: WARM_ALPHA,
                    centre_strength: 0.0,
                    stay_strength: staying,
                    ..params
                }
            },
            start,
            pins,
            anchors: Vec::new(),
            groups: Vec::new(),
            seed: seed.into(),
        }
    }
}
