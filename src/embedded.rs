//! What the build put into the program: the catalog of the seeds and its settled positions.

use crate::graph::Graph;
use atlas::pack;

static CATALOG: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bytes"));
static POSITIONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/positions.f32"));

/// The graph of the seeds. None where the embedded bytes are no catalog, which the build sees to.
pub fn graph() -> Option<Graph> {
    pack::catalog(CATALOG).map(Graph::new)
}

/// x and y of every node, in the order of the catalog, in world units: the settled map.
pub fn positions() -> Vec<f32> {
    POSITIONS
        .chunks_exact(4)
        .map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
        .collect()
}
