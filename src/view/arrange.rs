//! What the layout is asked for: the visible part of a catalog as numbers, and the strengths that make this map.
//!
//! `build.rs` includes this file too: the embedded positions and those of a filtered map come from the same request.

use atlas::{Catalog, NodeId, RelationType};
use layout::{LayoutRequest, Link, Params};

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

/// A request for `nodes` and the lines between them. `lines` are ends and type; those with an end that is not among
/// the nodes are left out. `start` holds x and y of *every* node of the catalog; without it the layout begins cold.
pub fn request(
    catalog: &Catalog,
    nodes: &[NodeId],
    lines: impl Iterator<Item = (NodeId, NodeId, RelationType)>,
    start: Option<&[f32]>,
    seed: u64,
) -> LayoutRequest {
    let mut places = vec![None; catalog.nodes().len()];
    for (place, node) in (0u32..).zip(nodes) {
        places[node.index()] = Some(place);
    }
    let ends = |(source, target, relation): (NodeId, NodeId, RelationType)| {
        Some((places[source.index()]?, places[target.index()]?, relation))
    };
    let lines: Vec<(u32, u32, RelationType)> = lines.filter_map(ends).collect();
    let mut ties = vec![0_u32; nodes.len()];
    for (source, target, _relation) in &lines {
        ties[*source as usize] += 1;
        ties[*target as usize] += 1;
    }
    let edges = lines.iter().map(|&(source, target, relation)| {
        let is_place = matches!(relation, RelationType::LocatedIn | RelationType::BasedIn);
        let length = if is_place { PLACE_LENGTH } else { TIE_LENGTH };
        let busier = ties[source as usize].max(ties[target as usize]);
        let beyond = busier.saturating_sub(HUB_FROM).min(HUB_MOST) as f32;
        Link {
            distance: length * (1.0 + HUB_OPENS * beyond),
            ..Link::new(source, target)
        }
    });
    let at = |start: &[f32], node: &NodeId| {
        let at = 2 * node.index();
        [0, 1].map(|axis| start.get(at + axis).copied().unwrap_or(f32::NAN))
    };
    let params = Params {
        charge: CHARGE,
        position_strength: POSITION_STRENGTH,
        ..Params::default()
    };
    LayoutRequest {
        radii: vec![NODE_RADIUS; nodes.len()],
        edges: edges.collect(),
        start: start.map_or_else(Vec::new, |start| {
            nodes.iter().flat_map(|node| at(start, node)).collect()
        }),
        pins: Vec::new(),
        anchors: Vec::new(),
        groups: Vec::new(),
        seed,
        params: if start.is_some() {
            Params {
                alpha: WARM_ALPHA,
                centre_strength: 0.0,
                ..params
            }
        } else {
            params
        },
    }
}
