//! `zonelink export`.

use super::verify::sha256;
use super::{Failure, catalog, print};
use crate::format::json;
use atlas::Catalog;
use atlas::seed::Seeds;
use std::fs;
use std::path::Path;

/// Enough digits of a checksum to tell states of the data apart.
const VERSION_DIGITS: usize = 12;

pub(super) fn json(seeds: Seeds, out: Option<&Path>) -> Result<(), Failure> {
    let catalog = catalog(seeds)?;
    let cannot =
        |error: &dyn std::fmt::Display| Failure::Trouble(format!("cannot write JSON: {error}"));
    let version = data_version(&catalog).map_err(|error| cannot(&error))?;
    let document = json::document(&catalog, &version);
    let text = serde_json::to_string_pretty(&document).map_err(|error| cannot(&error))? + "\n";
    match out {
        None => print(&text),
        Some(path) => fs::write(path, text)
            .map_err(|error| Failure::Trouble(format!("cannot write {}: {error}", path.display()))),
    }
}

/// The program's version and a checksum of the data: equal for equal data, different for different.
fn data_version(catalog: &Catalog) -> postcard::Result<String> {
    let sum = sha256(&postcard::to_allocvec(catalog)?);
    Ok(format!(
        "{}+{}",
        env!("CARGO_PKG_VERSION"),
        &sum[..VERSION_DIGITS]
    ))
}
