//! A force-directed graph layout engine: numbers in, positions out.
//!
//! The force model is that of d3-force: many-body repulsion by a Barnes–Hut quadtree, links by degree, collision by
//! radius, gentle pulls to a position, centring, and a falling temperature `alpha`. The crate knows nodes as numbers and
//! nothing else: no clock, no chance but a seed, no drawing. Only `+ - * /` and `sqrt` touch a position, so the same
//! request gives the same bytes on every machine, native and wasm.
//!
//! ```
//! use layout::{LayoutRequest, Link, settle};
//!
//! let request = LayoutRequest {
//!     radii: vec![5.0; 3],
//!     edges: vec![Link::new(0, 1), Link::new(1, 2)],
//!     ..LayoutRequest::default()
//! };
//! let result = settle(&request)?;
//! assert_eq!(result.positions.len(), 6);
//! # Ok::<(), layout::Error>(())
//! ```

pub mod picture;

mod bodies;
mod check;
mod error;
mod force;
mod multipole;
mod params;
mod pipeline;
mod random;
mod request;
mod settle;
mod simd;
mod simulation;
mod sort;
mod start;
mod swarm;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]
mod tests;
mod tree;

pub use crate::error::Error;
pub use crate::params::Params;
pub use crate::pipeline::Pipeline;
pub use crate::request::{Anchor, Group, LayoutRequest, LayoutResult, Link, Pin};
pub use crate::settle::{Settling, settle};
pub use crate::simulation::Simulation;
