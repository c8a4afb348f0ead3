//! Writing a [`Table`](crate::Table). Equal tables give equal bytes, and what was read from a file of ours is written
//! as it was.
//!
//! Nothing is read from a clock: licence, version and date of the data stand in the table's `meta`.

mod attributes;
pub mod csv;
mod geojson;
mod gexf;
mod graphml;
mod json;
#[cfg(test)]
mod structure;
mod xml;

pub use csv::is_formula;
pub use geojson::geojson;
pub use gexf::gexf;
pub use graphml::graphml;
pub use json::json;
