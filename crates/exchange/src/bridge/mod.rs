//! Between a file's table and the catalog that the map is drawn from.

mod catalog;
mod country_names;
pub mod lists;
mod mend;
mod names;
mod nodes;
mod own;
mod people;
mod relations;
mod slots;
mod sources;
mod table;
mod told;

pub use catalog::{Bridged, Origin, catalog};
pub use mend::kinds;
pub use own::{Attribute, Own};
pub use table::{Choice, table};
