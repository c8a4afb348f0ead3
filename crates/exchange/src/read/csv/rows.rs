//! Rows of a CSV file become nodes and edges.

use super::super::builder::Builder;
use super::header::attribute_name;
use super::mapping::Role;
use super::record::Record;
use super::{CsvReader, unguarded};
use crate::{EdgeRow, NodeRow, Refusal, Value};
use std::borrow::Cow;

/// The columns of one end of an edge.
struct End {
    id: Option<usize>,
    label: Option<usize>,
    country: Option<usize>,
    lat: Option<usize>,
    lon: Option<usize>,
    attribute: Role,
}

impl CsvReader {
    pub(super) fn node(&self, row: &Record<'_>, builder: &mut Builder) -> Result<(), Refusal> {
        let id = self
            .cell(row, self.mapping.column(Role::Id))
            .unwrap_or_default();
        let label = self.cell(row, self.mapping.column(Role::Label));
        let mut attributes = Vec::new();
        for (column, text) in self.attributes(row, Role::Attribute) {
            attributes.push((
                builder.node_column(&self.names[column], row.line)?,
                Value::text(text),
            ));
        }
        builder.declare(NodeRow {
            id: id.to_owned(),
            label: label.map(str::to_owned),
            attributes,
            line: row.line,
            ..NodeRow::default()
        })
    }

    pub(super) fn edge(&self, row: &Record<'_>, builder: &mut Builder) -> Result<(), Refusal> {
        let mapping = &self.mapping;
        let source = End {
            id: mapping.column(Role::Source),
            label: mapping.column(Role::SourceLabel),
            country: mapping.column(Role::SourceCountry),
            lat: mapping.column(Role::SourceLat),
            lon: mapping.column(Role::SourceLon),
            attribute: Role::SourceAttribute,
        };
        let target = End {
            id: mapping.column(Role::Target),
            label: mapping.column(Role::TargetLabel),
            country: mapping.column(Role::TargetCountry),
            lat: mapping.column(Role::TargetLat),
            lon: mapping.column(Role::TargetLon),
            attribute: Role::TargetAttribute,
        };
        let [Some(_), Some(_)] = [&source, &target].map(|end| self.cell(row, end.id)) else {
            builder
                .mends
                .add("a row names no source or no target; left out", row.line);
            return Ok(());
        };
        let source = self.end(row, &source, builder)?;
        let target = self.end(row, &target, builder)?;
        let text = |role| self.cell(row, mapping.column(role)).map(str::to_owned);
        let weight = match text(Role::Weight) {
            None => None,
            Some(text) => {
                let weight = Value::Text(text).as_number();
                if weight.is_none() {
                    builder
                        .mends
                        .add("a weight is no number; ignored", row.line);
                }
                weight
            }
        };
        let mut attributes = Vec::new();
        for role in [Role::Date, Role::Attribute] {
            for (column, text) in self.attributes(row, role) {
                let name = if role == Role::Date {
                    "date"
                } else {
                    &self.names[column]
                };
                attributes.push((builder.edge_column(name, row.line)?, Value::text(text)));
            }
        }
        builder.edge(EdgeRow {
            id: text(Role::Id),
            source,
            target,
            directed: text(Role::Directed).and_then(|word| match word.to_lowercase().as_str() {
                "true" | "1" | "yes" => Some(true),
                "false" | "0" | "no" => Some(false),
                _ => None,
            }),
            relation: text(Role::Type),
            label: text(Role::Label),
            weight,
            color: None,
            tie: text(Role::Tie),
            attributes,
            line: row.line,
        })
    }

    /// The place of an end of an edge; what the row knows of it is kept where it is the first to say so.
    fn end(&self, row: &Record<'_>, end: &End, builder: &mut Builder) -> Result<u32, Refusal> {
        let name = self.cell(row, end.id).unwrap_or_default();
        let country = self.cell(row, end.country);
        let id = match country {
            Some(country) => Cow::Owned(format!("{name}, {country}")),
            None => Cow::Borrowed(name),
        };
        let known = builder.table.nodes.len();
        let place = builder.named(&id, row.line)?;
        let is_new = builder.table.nodes.len() > known;
        let mut attributes = Vec::new();
        for (name, text) in [
            ("country", country),
            ("lat", self.cell(row, end.lat)),
            ("lon", self.cell(row, end.lon)),
        ] {
            if let Some(text) = text {
                attributes.push((builder.node_column(name, row.line)?, text));
            }
        }
        for (column, text) in self.attributes(row, end.attribute) {
            let name = attribute_name(&self.names[column]);
            attributes.push((builder.node_column(&name, row.line)?, text));
        }
        let node = &mut builder.table.nodes[place as usize];
        if is_new {
            let label = country.map(|_| name).or(self.cell(row, end.label));
            node.label = label.map(str::to_owned);
            node.attributes = attributes
                .into_iter()
                .map(|(column, text)| (column, Value::text(text)))
                .collect();
            return Ok(place);
        }
        for (column, text) in attributes {
            match node.get(column as usize) {
                None => node.attributes.push((column, Value::text(text))),
                Some(value) if value.as_text() == Some(text) => {}
                Some(_) => builder.mends.add(
                    "a node has another value than on a line before; the first stands",
                    row.line,
                ),
            }
        }
        Ok(place)
    }

    fn attributes<'r>(
        &'r self,
        row: &'r Record<'_>,
        role: Role,
    ) -> impl Iterator<Item = (usize, &'r str)> {
        let columns = self
            .mapping
            .roles
            .iter()
            .enumerate()
            .filter(move |(_, have)| **have == role);
        columns.filter_map(|(column, _)| self.cell(row, Some(column)).map(|text| (column, text)))
    }

    /// The text of a cell, if there is any.
    fn cell<'r>(&self, row: &'r Record<'_>, column: Option<usize>) -> Option<&'r str> {
        let text = unguarded(row.cells.get(column?)?);
        (!text.trim().is_empty()).then_some(text)
    }
}
