//! The domain of Zonelink: zones, places, organizations and initiatives, the ties between them, the figures and groups
//! that articles give, and the evidence behind each.
//!
//! [`model`] is plain data and knows no file format. [`seed`] (feature `seed`) reads `seeds/*.toml` into a [`Catalog`],
//! collecting every problem with its file and line. [`country`] is the list of countries that both seeds and files of
//! readers are held against. None of them knows of graphs, pixels or browsers.

pub mod country;
pub mod model;
pub mod order;
pub mod pack;
#[cfg(feature = "seed")]
pub mod seed;

pub use model::*;
