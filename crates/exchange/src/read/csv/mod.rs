//! CSV: a list of edges with what is known of their ends, or a list of nodes.

mod guess;
mod header;
mod mapping;
mod record;
mod rows;

pub use mapping::{Mapping, Role};

use super::builder::Builder;
use crate::{Refusal, Value};
use record::Cursor;
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

/// The first rows as they stand.
pub(super) fn first_rows(text: &str, delimiter: u8, count: usize) -> Vec<Vec<String>> {
    let (_, mut cursor) = head(text);
    let rows = std::iter::from_fn(|| cursor.record(text, delimiter).ok().flatten());
    rows.take(count)
        .map(|row| row.cells.into_iter().map(Cow::into_owned).collect())
        .collect()
}

/// The first row, and a mapping that says nothing of its columns; none where there are not two.
pub(super) fn first_row(text: &str) -> Option<(Mapping, Vec<String>)> {
    let (_, cursor) = head(text);
    let delimiter = guess::delimiter(text, cursor);
    let row = first_rows(text, delimiter, 1).pop()?;
    let mapping = Mapping {
        delimiter,
        has_header: true,
        directed: false,
        roles: vec![Role::Attribute; row.len()],
    };
    (row.len() > 1).then_some((mapping, row))
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
}

/// A cell without the apostrophe that our exports put before what a spreadsheet would take for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::write::is_formula(rest) => rest,
        _ => cell,
    }
}
