//! The registry: `places.toml`, `zones.toml`, `organizations.toml`, `initiatives.toml`.

use super::fields::Fields;
use super::issues::At;
use super::raw::{Entry, Raw, RawNode, RawWithin};
use crate::{Basis, Kind, Precision};

/// The files of the registry and the headings that belong in each.
const FILES: &[(&str, &[Kind])] = &[
    ("places.toml", &[Kind::Country, Kind::Region, Kind::City]),
    ("zones.toml", &[Kind::Zone]),
    ("organizations.toml", &[Kind::Organization]),
    ("initiatives.toml", &[Kind::Initiative, Kind::Alliance]),
];

/// The kinds of entry in the file of this name, if it belongs to the registry.
pub(super) fn kinds_in(name: &str) -> Option<&'static [Kind]> {
    FILES
        .iter()
        .find(|(file, _)| *file == name)
        .map(|(_, kinds)| *kinds)
}

/// The names of the files, for a message.
pub(super) fn file_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(file, _)| *file)
}

/// Reads all entries of a registry file into `raw`.
pub(super) fn read(mut file: Fields<'_>, kinds: &[Kind], raw: &mut Raw) {
    for kind in kinds {
        let entries = file.tables(kind.slug());
        raw.complete &= !entries.is_empty() || !file.has(kind.slug());
        raw.nodes
            .extend(entries.into_iter().map(|entry| node(*kind, entry)));
    }
    raw.complete &= file.finish(|heading| {
        let kind = Kind::from_slug(heading)?;
        let (file, _) = FILES.iter().find(|(_, kinds)| kinds.contains(&kind))?;
        Some(format!("; a {heading} belongs in {file}"))
    });
}

/// What every entry has: an id, and how messages call it.
pub(super) fn entry(fields: &mut Fields<'_>) -> Entry {
    Entry {
        label: fields.label.clone(),
        place: fields.place,
        id: fields.text("id"),
    }
}

/// Names by language code.
pub(super) fn names(fields: &mut Fields<'_>) -> Vec<(At<String>, At<String>)> {
    let names = fields.get("names").and_then(|value| value.table());
    names.map_or_else(Vec::new, |names| names.entries())
}

fn node(kind: Kind, mut fields: Fields<'_>) -> RawNode {
    fields.need(&["id", "name", "summary"]);
    let position = ["lat", "lon", "precision"];
    if position.iter().any(|name| fields.has(name)) {
        fields.need(&position);
    }
    let node = RawNode {
        entry: entry(&mut fields),
        kind,
        name: fields.text("name"),
        short: fields.text_if_any("short"),
        names: names(&mut fields),
        aliases: fields.texts("aliases"),
        country: fields.text_if_any("country"),
        within: fields
            .get("within")
            .and_then(|value| value.table())
            .map(within),
        lat: fields.get("lat").and_then(|value| value.number()),
        lon: fields.get("lon").and_then(|value| value.number()),
        precision: fields
            .get("precision")
            .and_then(|value| value.word(Precision::ALL, Precision::slug)),
        wikidata: fields.text_if_any("wikidata"),
        summary: fields.text("summary"),
    };
    fields.finish(|_| None);
    node
}

fn within(mut fields: Fields<'_>) -> RawWithin {
    fields.need(&["place", "basis"]);
    let within = RawWithin {
        place: fields.text("place"),
        basis: fields
            .get("basis")
            .and_then(|value| value.word(Basis::ALL, Basis::slug)),
    };
    fields.finish(|_| None);
    within
}
