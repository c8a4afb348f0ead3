//! How much is read: what a browser's tab can hold and a map can show.

use crate::Refusal;

/// Larger files are refused before they are read.
pub const MAX_BYTES: u64 = 200_000_000; // text, table and catalog of it stand side by side in a worker's memory

/// More nodes are refused: twice what the map is built for.
pub const MAX_NODES: usize = 200_000;

/// More edges are refused.
pub const MAX_EDGES: usize = 1_000_000;

/// More attributes are refused: each becomes a row in the column of filters.
pub(super) const MAX_COLUMNS: usize = 500;

/// Values within values, elements within elements: deeper is no graph but an attempt on the stack.
pub(super) const MAX_DEPTH: usize = 64;

/// Says whether a file of this size is read at all: ask before reading it.
///
/// # Errors
/// When it is too large.
pub fn check_size(bytes: u64) -> Result<(), Refusal> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(Refusal::whole(format!(
        "the file has {} MB and at most {} MB are read; leave out columns or rows that the map does not need",
        bytes.div_ceil(1_000_000),
        MAX_BYTES / 1_000_000
    )))
}
