//! Names on the map: how they break into lines, and where they stand so that none meets another.
//!
//! Pure geometry in screen pixels; how wide a text is comes from outside.

mod lines;
mod place;
mod rect;
mod side;

pub use lines::broken;
pub use place::{Candidate, Obstacle, Placement, Spot, Strand, spot};
pub use rect::Rect;
pub use side::{Align, Side};
