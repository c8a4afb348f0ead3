//! A graph that came from a file: what is known of it beside the catalog, and how the columns of a table can be read.

use super::permalink::{SHOWN_CHARS, decoded};
use crate::graph::Attribute;
use crate::language::Phrase;
use atlas::{Kind, RelationType, pack_fields};
use serde::Serialize;

/// What a column of a CSV file can be, by the numbers that [`Column::role`] has.
pub const ROLES: [Phrase; 21] = [
    Phrase::RoleLeftOut,
    Phrase::RoleSource,
    Phrase::RoleTarget,
    Phrase::RoleSourceName,
    Phrase::RoleTargetName,
    Phrase::RoleSourceCountry,
    Phrase::RoleTargetCountry,
    Phrase::RoleSourceLat,
    Phrase::RoleSourceLon,
    Phrase::RoleTargetLat,
    Phrase::RoleTargetLon,
    Phrase::RoleSourceElse,
    Phrase::RoleTargetElse,
    Phrase::RoleType,
    Phrase::RoleDate,
    Phrase::RoleWeight,
    Phrase::RoleDirected,
    Phrase::RoleHyper,
    Phrase::RoleId,
    Phrase::RoleName,
    Phrase::RoleElse,
];

/// An address longer than this is none of ours.
const LONGEST: usize = 200;

/// The file beside the page that a query names as `data`; where what it names could be anywhere else, that.
pub fn named(query: &str) -> Option<Result<String, String>> {
    let pairs = query.trim_start_matches('?').split('&');
    let value = pairs.filter_map(|pair| pair.strip_prefix("data=")).next()?;
    let address = decoded(value);
    let is_beside = !address.is_empty()
        && address.len() <= LONGEST
        && !address.starts_with('/')
        && !address.contains([':', '\\', '?', '#', '%'])
        && !address.contains(char::is_control)
        && address
            .split('/')
            .all(|step| !matches!(step, "" | "." | ".."));
    Some(if is_beside {
        Ok(address)
    } else {
        Err(address.chars().take(SHOWN_CHARS).collect())
    })
}

/// A column of a CSV file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What its first cell says.
    pub name: String,
    /// What it is taken for: a place in [`ROLES`].
    pub role: u8,
}

/// What is known of a graph from a file, beside its catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The file's name.
    pub name: String,
    /// What it calls nodes of these kinds.
    pub kinds: Vec<(Kind, String)>,
    /// What it calls ties of these types.
    pub types: Vec<(RelationType, String)>,
    /// The names of its countries, by their codes.
    pub countries: Vec<(String, String)>,
    /// What it says beyond the model.
    pub attributes: Vec<Attribute>,
    /// What was not as it should be, a line each.
    pub mends: Vec<String>,
    /// How its columns were read, where it is a table.
    pub columns: Vec<Column>,
}

pack_fields! {
    Column { name, role }
    Opened { name, kinds, types, countries, attributes, mends, columns }
}
