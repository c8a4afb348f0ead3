//! CSV: a list of edges with what is known of their ends, or a list of nodes.

mod guess;
mod mapping;
mod record;

pub use mapping::{Mapping, Role};

use super::builder::Builder;
use crate::{EdgeRow, NodeRow, Refusal, Value};
use record::{Cursor, Record};
use std::borrow::Cow;

/// A CSV file being read.
#[derive(Debug)]
pub(super) struct CsvReader {
    cursor: Cursor,
    mapping: Mapping,
    /// The names of attributes, one for each column.
    names: Vec<String>,
    began: bool,
}

/// The columns of one end of an edge.
struct End {
    id: Option<usize>,
    label: Option<usize>,
    country: Option<usize>,
    lat: Option<usize>,
    lon: Option<usize>,
    attribute: Role,
}

/// The first rows as they stand.
pub(super) fn first_rows(text: &str, delimiter: u8, count: usize) -> Vec<Vec<String>> {
    let (_, mut cursor) = head(text);
    let rows = std::iter::from_fn(|| cursor.record(text, delimiter).ok().flatten());
    rows.take(count)
        .map(|row| row.cells.into_iter().map(Cow::into_owned).collect())
        .collect()
}

/// What lines beginning with `# ` before the first row say of the file, as our own exports have them, and the place
/// after them.
fn head(text: &str) -> (Vec<(String, String)>, Cursor) {
    let mut meta = Vec::new();
    let mut cursor = Cursor { at: 0, line: 1 };
    while let Some(rest) = text[cursor.at..].strip_prefix("# ") {
        let line = rest.lines().next().unwrap_or_default();
        let (key, value) = line.split_once(": ").unwrap_or(("", line));
        meta.push((key.to_owned(), value.to_owned()));
        let ended = text[cursor.at..]
            .find('\n')
            .map_or(text.len(), |end| cursor.at + end + 1);
        cursor = Cursor {
            at: ended,
            line: cursor.line + 1,
        };
    }
    (meta, cursor)
}

impl CsvReader {
    pub(super) fn new(text: &str, mapping: Option<Mapping>) -> Result<Self, Refusal> {
        let (_, cursor) = head(text);
        let mapping = match mapping {
            Some(mapping) => mapping,
            None => guess::mapping(text, cursor, guess::delimiter(text, cursor))?,
        };
        mapping.check()?;
        Ok(Self {
            cursor,
            mapping,
            names: Vec::new(),
            began: false,
        })
    }

    pub(super) fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    pub(super) fn at(&self) -> usize {
        self.cursor.at
    }

    /// Reads one row; false when there is none left.
    pub(super) fn step(&mut self, text: &str, builder: &mut Builder) -> Result<bool, Refusal> {
        if !self.began {
            self.begin(text, builder)?;
        }
        let Some(row) = self.cursor.record(text, self.mapping.delimiter)? else {
            return Ok(false);
        };
        let (have, want) = (row.cells.len(), self.mapping.roles.len());
        if have > want {
            return Err(Refusal::at(
                row.line,
                format!(
                    "the row has {have} cells and the first row has {want}; a cell that holds the delimiter must stand in quotes"
                ),
            ));
        }
        if self.mapping.is_node_list() {
            self.node(&row, builder)?;
        } else {
            self.edge(&row, builder)?;
        }
        Ok(true)
    }

    fn begin(&mut self, text: &str, builder: &mut Builder) -> Result<(), Refusal> {
        self.began = true;
        let (meta, _) = head(text);
        for (key, value) in meta {
            if key.is_empty() {
                builder.table.title = value;
            } else if builder.table.meta.iter().all(|(known, _)| *known != key) {
                builder.table.meta.push((key, Value::Text(value)));
            }
        }
        if self.mapping.has_header
            && let Some(header) = self.cursor.record(text, self.mapping.delimiter)?
        {
            let (have, want) = (header.cells.len(), self.mapping.roles.len());
            if have != want {
                return Err(Refusal::at(
                    header.line,
                    format!(
                        "the first row has {have} columns and {want} were expected; choose what they are again"
                    ),
                ));
            }
            for cell in header.cells {
                let name = unguarded(&cell);
                let again = self.names.iter().filter(|known| *known == name).count();
                let is_taken = again > 0 && !name.is_empty();
                self.names.push(if is_taken {
                    format!("{name} ({})", again + 1)
                } else {
                    name.to_owned()
                });
            }
        }
        let unnamed = self.names.len()..self.mapping.roles.len();
        self.names
            .extend(unnamed.map(|column| format!("column {}", column + 1)));
        let is_node_list = self.mapping.is_node_list();
        let line = self.cursor.line;
        // Columns stand in the order of the header, whatever the first rows hold.
        for (role, name) in self.mapping.roles.iter().zip(&self.names) {
            match role {
                Role::Attribute if is_node_list => drop(builder.node_column(name, line)?),
                Role::Attribute => drop(builder.edge_column(name, line)?),
                Role::Date => drop(builder.edge_column("date", line)?),
                _ => {}
            }
        }
        builder.edges_declare |= !is_node_list && builder.table.nodes.is_empty();
        builder.table.ids_are_names =
            !is_node_list && builder.table.nodes.is_empty() && !self.mapping.has(Role::SourceLabel);
        builder.table.directed = self.mapping.directed;
        Ok(())
    }

    fn node(&self, row: &Record<'_>, builder: &mut Builder) -> Result<(), Refusal> {
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

    fn edge(&self, row: &Record<'_>, builder: &mut Builder) -> Result<(), Refusal> {
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
            let name = guess::attribute_name(&self.names[column]);
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

/// A cell without the apostrophe that our exports put before what a spreadsheet would take for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::write::is_formula(rest) => rest,
        _ => cell,
    }
}
