//! What the reader sees, worked out as plain values: what passes a filter, where a mark stands, what a card says.
//!
//! Nothing here reads a clock, a random source or the DOM; all of it is finished and tested natively.

mod camera;
mod target;

pub use camera::{Bounds, Camera, Insets, ScreenPoint, WorldPoint};
pub use target::Target;
