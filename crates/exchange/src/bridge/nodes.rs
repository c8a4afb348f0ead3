//! Nodes of the catalog from rows of a table.

use super::country_names::Codes;
use super::names::{is_slug, slug};
use super::slots;
use crate::{Mends, NodeRow, Table, Value};
use atlas::order::order;
use atlas::{Basis, Kind, Names, Node, NodeId, Position, Precision, Within};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The nodes, sorted by slug, and which row each is from.
pub(super) struct Named<'t> {
    pub(super) nodes: Vec<Node>,
    /// The row of each node.
    pub(super) order: Vec<u32>,
    /// The node of each row.
    pub(super) id_of_row: Vec<NodeId>,
    /// The row of each id of the file.
    pub(super) row_of_id: HashMap<&'t str, u32>,
    /// What the file calls kinds.
    pub(super) kinds: Vec<(Kind, String)>,
}

impl Named<'_> {
    /// The node that an id of the file names.
    pub(super) fn id(&self, text: &str) -> Option<NodeId> {
        self.row_of_id
            .get(text)
            .map(|&row| self.id_of_row[row as usize])
    }

    /// The nodes that a list of ids names.
    pub(super) fn ids(&self, list: Option<&Value>) -> Vec<NodeId> {
        let texts = list
            .map(Value::as_list)
            .unwrap_or_default()
            .iter()
            .filter_map(Value::as_text);
        texts.filter_map(|text| self.id(text)).collect()
    }
}

pub(super) fn nodes<'t>(table: &'t Table, mends: &mut Mends) -> Named<'t> {
    let columns = &table.node_columns;
    let get = |row: &'t NodeRow, name: &str| columns.find(name).and_then(|column| row.get(column));
    let text = |row: &'t NodeRow, name: &str| {
        get(row, name)
            .and_then(Value::as_text)
            .filter(|text| !text.is_empty())
    };
    let kind_column = columns
        .find("kind")
        .or(columns.find("type"))
        .or(columns.find("category"));
    let kind_of = |row: &'t NodeRow| {
        kind_column
            .and_then(|column| row.get(column)?.as_text())
            .map(str::to_owned)
    };
    let mut counts: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for row in &table.nodes {
        *counts.entry(kind_of(row)).or_default() += 1;
    }
    let on_earth = columns.find("lat").is_some() && columns.find("country").is_some();
    let kinds = slots::kinds(counts, if on_earth { Kind::City } else { Kind::Zone });

    let mut known = Codes::default();
    let codes: Vec<Option<&str>> = table
        .nodes
        .iter()
        .map(|row| {
            let word = text(row, "country")?;
            let code = known.code(word);
            if code.is_none() {
                mends.add(
                    "a country that ISO 3166-1 does not have; its node is in no country",
                    row.line,
                );
            }
            code
        })
        .collect();
    let slugs = slugs(table, &codes);
    let by_slug = order(slugs.len(), &mut |a, b| slugs[a].cmp(&slugs[b]));
    let order: Vec<u32> = by_slug.into_iter().map(|row| row as u32).collect();
    let mut id_of_row = vec![NodeId::from_index(0); order.len()];
    for (place, &row) in order.iter().enumerate() {
        id_of_row[row as usize] = NodeId::from_index(place);
    }
    let row_of_id: HashMap<&str, u32> = table
        .nodes
        .iter()
        .zip(0..)
        .map(|(row, place)| (row.id.as_str(), place))
        .collect();
    let within = |row: &'t NodeRow| {
        let place = *row_of_id.get(text(row, "within")?)?;
        let basis = text(row, "within_basis")
            .and_then(Basis::from_slug)
            .unwrap_or(Basis::Stated);
        Some(Within {
            place: id_of_row[place as usize],
            basis,
        })
    };
    let position = |row: &'t NodeRow| {
        let (lat, lon) = (get(row, "lat")?.as_number()?, get(row, "lon")?.as_number()?);
        let precision = text(row, "precision")
            .and_then(Precision::from_slug)
            .unwrap_or(Precision::Town);
        Some(Position {
            lat,
            lon,
            precision,
        })
    };
    let node = |&place: &u32| {
        let row = &table.nodes[place as usize];
        Node {
            slug: slugs[place as usize].clone(),
            kind: kinds.get(&kind_of(row)).unwrap_or(Kind::Zone),
            name: row.name().to_owned(),
            short: text(row, "short").map(str::to_owned),
            names: names(get(row, "names"), row, table),
            aliases: strings(get(row, "aliases")),
            country: codes[place as usize].map(str::to_owned),
            within: within(row),
            position: position(row),
            wikidata: text(row, "wikidata")
                .filter(|id| is_item(id))
                .map(str::to_owned),
            summary: text(row, "summary").map_or_else(|| summary(table, row), str::to_owned),
        }
    };
    let nodes = order.iter().map(node).collect();
    Named {
        nodes,
        order,
        id_of_row,
        row_of_id,
        kinds: kinds.words,
    }
}

/// A slug for each row: its id where that is one, or else one made of its name and country; a number where it is taken.
fn slugs(table: &Table, codes: &[Option<&str>]) -> Vec<String> {
    let mut taken: HashSet<String> = table
        .nodes
        .iter()
        .map(|row| row.id.clone())
        .filter(|id| is_slug(id))
        .collect();
    let mut last: HashMap<String, u32> = HashMap::new();
    let mut slugs = Vec::with_capacity(table.nodes.len());
    for (row, code) in table.nodes.iter().zip(codes) {
        if is_slug(&row.id) {
            slugs.push(row.id.clone());
            continue;
        }
        let name = slug(row.name());
        let land = code.map(str::to_lowercase).filter(|_| table.ids_are_names);
        let base = match (name.is_empty(), land) {
            (true, _) => "node".to_owned(),
            (false, Some(code)) => format!("{name}-{code}"),
            (false, None) => name,
        };
        let number = last.entry(base.clone()).or_insert(0);
        let free = loop {
            *number += 1;
            let candidate = if *number == 1 {
                base.clone()
            } else {
                format!("{base}-{number}")
            };
            if !taken.contains(&candidate) {
                break candidate;
            }
        };
        taken.insert(free.clone());
        slugs.push(free);
    }
    slugs
}

/// Names in other languages: a record by code, or columns such as `name:zh`.
fn names(told: Option<&Value>, row: &NodeRow, table: &Table) -> Names {
    let mut names = Vec::new();
    if let Some(Value::Record(fields)) = told {
        let texts = fields
            .iter()
            .filter_map(|(code, name)| Some((code.clone(), name.as_text()?.to_owned())));
        names.extend(texts);
    }
    for (column, value) in &row.attributes {
        if let (Some(code), Some(name)) = (
            table.node_columns.name(*column).strip_prefix("name:"),
            value.as_text(),
        ) {
            names.push((code.to_owned(), name.to_owned()));
        }
    }
    names.into_iter().collect()
}

/// The attributes that the model has no field for and that are no numbers, on one line.
fn summary(table: &Table, row: &NodeRow) -> String {
    let own = row
        .attributes
        .iter()
        .map(|(column, value)| (table.node_columns.name(*column), value));
    let own = own.filter(|(name, value)| is_own(name) && value.as_number().is_none());
    let lines: Vec<String> = own
        .filter_map(|(name, value)| Some(format!("{name}: {}", shown(value)?)))
        .collect();
    lines.join("; ")
}

/// Whether an attribute of nodes is none of the model's.
pub(super) fn is_own(name: &str) -> bool {
    !super::catalog::KNOWN_OF_NODES.contains(&name)
        && !name.starts_with("name:")
        && !matches!(name, "type" | "category")
}

/// A value for a reader; nothing for what is empty or nested.
pub(super) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Flag(flag) => Some(if *flag { "yes" } else { "no" }.to_owned()),
        Value::Number(text) | Value::Text(text) => {
            Some(text.trim().to_owned()).filter(|text| !text.is_empty())
        }
        Value::List(values) => {
            let shown: Vec<String> = values.iter().filter_map(shown).collect();
            Some(shown.join(", ")).filter(|text| !text.is_empty())
        }
        Value::Nothing | Value::Record(_) => None,
    }
}

/// The texts of a list, or of a text that was one.
pub(super) fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Text(text)) => text
            .split("; ")
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect(),
        Some(value) => value
            .as_list()
            .iter()
            .filter_map(Value::as_text)
            .map(str::to_owned)
            .collect(),
        None => Vec::new(),
    }
}

/// Whether a text is the number of a Wikidata item.
fn is_item(text: &str) -> bool {
    let digits = text.strip_prefix('Q').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
