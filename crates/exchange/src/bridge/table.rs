//! From the catalog, or a part of it, to a table that every format can be written from.

use crate::{Columns, EdgeRow, NodeRow, Table, Value};
use atlas::{Catalog, Evidence, NodeId, Relation, RelationId};
use std::collections::HashMap;

/// What to pass on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The nodes.
    pub nodes: Vec<NodeId>,
    /// The relations; the strands of them that lead to other nodes are left out.
    pub relations: Vec<RelationId>,
}

impl Choice {
    /// Everything there is.
    pub fn all(catalog: &Catalog) -> Self {
        Self {
            nodes: catalog.node_ids().collect(),
            relations: catalog.relation_ids().collect(),
        }
    }
}

impl Choice {
    /// For each node of the catalog, whether it is chosen.
    pub(super) fn flags(&self, catalog: &Catalog) -> Vec<bool> {
        let mut flags = vec![false; catalog.nodes().len()];
        for id in &self.nodes {
            flags[id.index()] = true;
        }
        flags
    }
}

/// The chosen part of a catalog. `meta` says what the file shall say of itself: licence, version, date. A relation of
/// many parties becomes strands from its first party that share a `tie`.
pub fn table(catalog: &Catalog, choice: &Choice, title: &str, meta: &[(&str, &str)]) -> Table {
    let meta = meta
        .iter()
        .map(|(key, text)| ((*key).to_owned(), Value::text(*text)));
    let mut table = Table {
        title: title.to_owned(),
        meta: meta.collect(),
        directed: true,
        ..Table::default()
    };
    let places: HashMap<NodeId, u32> = choice.nodes.iter().copied().zip(0..).collect();
    for &id in &choice.nodes {
        let row = node(catalog, id, &mut table.node_columns);
        table.nodes.push(row);
    }
    for &id in &choice.relations {
        let relation = catalog.relation(id);
        let is_pair = relation.parties.len() == 2;
        for (place, (source, target)) in relation.strands().enumerate() {
            let (Some(&source), Some(&target)) = (places.get(&source), places.get(&target)) else {
                continue;
            };
            let row = edge(catalog, relation, place + 1, &mut table.edge_columns);
            let tie = (!is_pair).then(|| relation.slug.clone());
            let id = if is_pair {
                relation.slug.clone()
            } else {
                format!("{}-{}", relation.slug, place + 1)
            };
            table.edges.push(EdgeRow {
                id: Some(id),
                source,
                target,
                tie,
                ..row
            });
        }
    }
    table
}

fn node(catalog: &Catalog, id: NodeId, columns: &mut Columns) -> NodeRow {
    let node = catalog.node(id);
    let text = |text: &Option<String>| text.as_deref().map_or(Value::Nothing, Value::text);
    let slug = |id: NodeId| Value::text(catalog.node(id).slug.as_str());
    let within = node
        .within
        .map(|within| (slug(within.place), Value::text(within.basis.slug())));
    let (within, within_basis) = within.unwrap_or((Value::Nothing, Value::Nothing));
    let position = node.position.map(|position| {
        (
            Value::number(position.lat),
            Value::number(position.lon),
            Value::text(position.precision.slug()),
        )
    });
    let (lat, lon, precision) =
        position.unwrap_or((Value::Nothing, Value::Nothing, Value::Nothing));
    let fields = [
        ("kind", Value::text(node.kind.slug())),
        ("short", text(&node.short)),
        ("country", text(&node.country)),
        (
            "aliases",
            Value::texts(node.aliases.iter().map(String::as_str)),
        ),
        ("within", within),
        ("within_basis", within_basis),
        ("lat", lat),
        ("lon", lon),
        ("precision", precision),
        ("wikidata", text(&node.wikidata)),
        ("summary", Value::text(node.summary.as_str())),
    ];
    let mut attributes = filled(fields, columns);
    for (code, name) in node.names.iter() {
        attributes.push((columns.place(&format!("name:{code}")), Value::text(name)));
    }
    NodeRow {
        id: node.slug.clone(),
        label: Some(node.name.clone()),
        attributes,
        ..NodeRow::default()
    }
}

/// The strand of a relation that leads to the party at `place`.
fn edge(catalog: &Catalog, relation: &Relation, place: usize, columns: &mut Columns) -> EdgeRow {
    let text = |text: Option<&str>| text.map_or(Value::Nothing, Value::text);
    let role = |place: usize| {
        text(
            relation
                .parties
                .get(place)
                .and_then(|party| party.role.as_deref()),
        )
    };
    let initiatives = relation
        .initiatives
        .iter()
        .map(|&id| catalog.node(id).slug.as_str());
    let fields = [
        (
            "date",
            relation
                .date
                .map_or(Value::Nothing, |date| Value::text(date.to_string())),
        ),
        (
            "year_inferred",
            if relation.year_inferred {
                Value::Flag(true)
            } else {
                Value::Nothing
            },
        ),
        ("status", text(relation.status.map(atlas::Status::slug))),
        ("basis", Value::text(relation.basis.slug())),
        ("initiatives", Value::texts(initiatives)),
        ("note", text(relation.note.as_deref())),
        ("source_role", role(0)),
        ("target_role", role(place)),
        (
            "sources",
            Value::texts(
                relation
                    .evidence
                    .iter()
                    .map(|evidence| source(catalog, evidence)),
            ),
        ),
    ];
    EdgeRow {
        directed: Some(relation.relation_type.is_directed()),
        relation: Some(relation.relation_type.slug().to_owned()),
        attributes: filled(fields, columns),
        ..EdgeRow::default()
    }
}

/// An article and its paragraph in one word.
fn source(catalog: &Catalog, evidence: &Evidence) -> String {
    format!(
        "{} ¶{}",
        catalog.article(evidence.article).slug,
        evidence.paragraph
    )
}

fn filled<const N: usize>(fields: [(&str, Value); N], columns: &mut Columns) -> Vec<(u32, Value)> {
    let filled = fields.into_iter().filter(|(_, value)| !value.is_empty());
    filled
        .map(|(name, value)| (columns.place(name), value))
        .collect()
}
