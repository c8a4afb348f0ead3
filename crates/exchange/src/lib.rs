//! Graph files in and out: CSV, JSON Graph Format, GEXF and GraphML are read, these and GeoJSON are written.
//!
//! ```text
//! bytes ─▶ read::Import ─▶ Table (any graph, as its file tells it) ─▶ bridge::catalog ─▶ atlas::Catalog + Own
//!                            ▲    │
//!   atlas::Catalog ─▶ bridge::table    └─▶ write::{csv, json, gexf, graphml, geojson} ─▶ text
//! ```
//!
//! Every reader ends in a [`Table`] and every writer begins with one, so what was read can be written again. This crate
//! is loaded by a worker, on demand, and is no part of the app. It knows no clock, no files and no browser.

pub mod bridge;
pub mod read;
mod refusal;
mod table;
mod value;
pub mod write;

pub use refusal::{Mended, Mends, Refusal};
pub use table::{Columns, EdgeRow, NodeRow, Table};
pub use value::Value;
