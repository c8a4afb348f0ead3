//! What a file says beyond the model: its own words for kinds and ties, and its attributes as facets.
//!
//! The model's kinds and types of relation are a closed list, each with its shape, colour and wording. A file's own words
//! are put into free places of that list ([`Own::kinds`], [`Own::types`]): the map draws and filters them as it does its
//! own, and whoever words them asks here first.

use crate::{Columns, Value};
use atlas::order::sort_by;
use atlas::{Kind, RelationType};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What a file says beyond the model. Lists of nodes and relations are in the order of the catalog.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Own {
    /// What the file calls nodes of these kinds, in place of our words.
    pub kinds: Vec<(Kind, String)>,
    /// What it calls ties of these types.
    pub types: Vec<(RelationType, String)>,
    /// Attributes of nodes that are none of the model's.
    pub of_nodes: Vec<Attribute>,
    /// Attributes of relations that are none of the model's.
    pub of_relations: Vec<Attribute>,
    /// The line of each node in the file.
    pub node_lines: Vec<u32>,
    /// The line of each relation in the file.
    pub relation_lines: Vec<u32>,
    /// The row of each node in the table that it came from.
    pub node_rows: Vec<u32>,
    /// The rows of each relation: more than one where it has more than two parties.
    pub relation_rows: Vec<Vec<u32>>,
}

/// An attribute with the few values that it has: what a facet shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    /// Its name in the file.
    pub name: String,
    /// Its values, the most frequent first.
    pub values: Vec<String>,
    /// For each node or relation the places of its values.
    pub of: Vec<Vec<u32>>,
    /// Whether all values are numbers.
    pub is_number: bool,
}

impl Own {
    /// What the file calls a kind, if it has a word of its own.
    pub fn kind(&self, kind: Kind) -> Option<&str> {
        let found = self.kinds.iter().find(|(known, _)| *known == kind);
        found.map(|(_, word)| word.as_str())
    }

    /// What the file calls a type of tie, if it has a word of its own.
    pub fn relation_type(&self, of: RelationType) -> Option<&str> {
        let found = self.types.iter().find(|(known, _)| *known == of);
        found.map(|(_, word)| word.as_str())
    }
}

/// The attributes of rows, but for those that the model has a field for. `rows` are in the order of the catalog.
pub(super) fn attributes(
    columns: &Columns,
    rows: &[&[(u32, Value)]],
    known: &[&str],
) -> Vec<Attribute> {
    let mut attributes = Vec::new();
    for (column, name) in columns.names().iter().enumerate() {
        if known.contains(&name.as_str()) {
            continue;
        }
        let values = rows.iter().map(|row| {
            let value = row.iter().find(|(place, _)| *place as usize == column);
            value.map(|(_, value)| texts(value)).unwrap_or_default()
        });
        let values: Vec<Vec<String>> = values.collect();
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for text in values.iter().flatten() {
            *counts.entry(text.as_str()).or_default() += 1;
        }
        if counts.is_empty() {
            continue;
        }
        let mut order: Vec<(&str, u32)> = counts.into_iter().collect();
        sort_by(&mut order, |a, b| b.1.cmp(&a.1));
        let places: HashMap<&str, u32> = order
            .iter()
            .zip(0..)
            .map(|((text, _), place)| (*text, place))
            .collect();
        let of = values.iter().map(|texts| {
            texts
                .iter()
                .filter_map(|text| places.get(text.as_str()).copied())
                .collect()
        });
        attributes.push(Attribute {
            name: name.clone(),
            of: of.collect(),
            is_number: order.iter().all(|(text, _)| crate::value::is_number(text)),
            values: order.into_iter().map(|(text, _)| text.to_owned()).collect(),
        });
    }
    attributes
}

/// The single values of a value; of what is nested none.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Nothing | Value::Record(_) => Vec::new(),
        Value::Flag(flag) => vec![flag.to_string()],
        Value::Number(text) | Value::Text(text) if text.trim().is_empty() => Vec::new(),
        Value::Number(text) | Value::Text(text) => vec![text.trim().to_owned()],
        Value::List(values) => values.iter().flat_map(texts).collect(),
    }
}
