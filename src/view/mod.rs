//! What the reader sees, worked out as plain values: what passes a filter, where a mark stands, what a card says.
//!
//! Nothing here reads a clock, a random source or the DOM; all of it is finished and tested natively.

pub mod arrange;
pub mod article_text;
mod camera;
pub mod card;
pub mod citation;
pub mod crowd;
pub mod facet;
mod filter;
pub mod gesture;
pub mod grid;
pub mod hit;
pub mod label;
mod letter;
pub mod lookalike;
pub mod opened;
pub mod order;
pub mod overview;
mod path;
pub mod permalink;
pub mod question;
pub mod scene;
pub mod search;
pub mod story;
pub mod style;
pub mod table;
mod target;
pub mod walk;
pub mod words;

pub use camera::{Bounds, Camera, Insets, ScreenPoint, WorldPoint};
pub use filter::{Filter, Focus, Years};
pub use path::{Path, Ways};
pub use target::Target;
