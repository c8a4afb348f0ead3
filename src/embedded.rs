//! What the build put into the program: the catalog of the seeds and its settled positions. The record, which only cards,
//! tables and search tell, lies beside the page as a file of its own and is fetched when the first of them is opened.

use crate::graph::Graph;
use atlas::Catalog;
use atlas::pack;

static CATALOG: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bytes"));
static RECORD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.bytes"));
static POSITIONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/positions.f32"));

/// The file of the record, beside the page. Its name changes with what is in it.
pub const RECORD_FILE: &str = env!("RECORD_FILE");

/// The graph of the seeds without its record. None where the embedded bytes are no catalog, which the build sees to.
pub fn map() -> Option<Graph> {
    pack::catalog(CATALOG).map(Graph::new)
}

/// The graph of the seeds, whole.
pub fn graph() -> Option<Graph> {
    with_record(map()?.catalog(), RECORD)
}

/// The whole graph, of the map's catalog and the record's bytes. None where they are of two versions.
pub fn with_record(map: &Catalog, record: &[u8]) -> Option<Graph> {
    let record = pack::unpacked(record)?;
    map.clone().with_record(record).ok().map(Graph::new)
}

/// The bytes of the record.
pub fn record() -> &'static [u8] {
    RECORD
}

/// x and y of every node, in the order of the catalog, in world units: the settled map.
pub fn positions() -> Vec<f32> {
    POSITIONS
        .chunks_exact(4)
        .map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
        .collect()
}
