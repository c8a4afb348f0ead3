//! A table in the making: ids become places, and what the formats have in common is checked here.

use super::limits::{MAX_COLUMNS, MAX_EDGES, MAX_NODES};
use crate::{Columns, EdgeRow, Mends, NodeRow, Refusal, Table, Value};
use std::collections::HashMap;

/// What is known of the graph so far.
#[derive(Debug, Default)]
pub(super) struct Builder {
    pub(super) table: Table,
    pub(super) mends: Mends,
    places: HashMap<String, u32>,
    /// For each node, whether it was declared or only named by an edge.
    declared: Vec<bool>,
    /// Whether edges may name nodes that no list declares: a list of pairs has no list of nodes.
    pub(super) edges_declare: bool,
}

impl Builder {
    /// Declares a node.
    ///
    /// # Errors
    /// When its id is empty, negative or taken, or there are too many.
    pub(super) fn declare(&mut self, row: NodeRow) -> Result<(), Refusal> {
        let line = row.line;
        let place = self.named(&row.id, line)?;
        let known = &mut self.table.nodes[place as usize];
        if self.declared[place as usize] {
            return Err(Refusal::at(
                line,
                format!(
                    "node {} stands twice, first on line {}; give each node an id of its own or delete one",
                    quoted(&row.id),
                    known.line
                ),
            ));
        }
        self.declared[place as usize] = true;
        *known = row;
        Ok(())
    }

    /// The place of a node that is named on a line, declared or not.
    ///
    /// # Errors
    /// When the id is empty or negative, or there are too many nodes.
    pub(super) fn named(&mut self, id: &str, line: u32) -> Result<u32, Refusal> {
        if let Some(&place) = self.places.get(id) {
            return Ok(place);
        }
        if id.trim().is_empty() {
            return Err(Refusal::at(
                line,
                "a node has an empty id; give it one or delete the line",
            ));
        }
        if id
            .strip_prefix('-')
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return Err(Refusal::at(
                line,
                format!(
                    "node id {} is negative; ids are names or numbers from 0 on, so number the nodes anew",
                    quoted(id)
                ),
            ));
        }
        if self.table.nodes.len() == MAX_NODES {
            return Err(Refusal::at(
                line,
                format!(
                    "the file has more than {MAX_NODES} nodes, the most a map can show; leave some out"
                ),
            ));
        }
        let place = self.table.nodes.len() as u32;
        self.table.nodes.push(NodeRow {
            id: id.to_owned(),
            line,
            ..NodeRow::default()
        });
        self.declared.push(false);
        self.places.insert(id.to_owned(), place);
        Ok(place)
    }

    /// Adds an edge whose ends have their places.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn edge(&mut self, row: EdgeRow) -> Result<(), Refusal> {
        if self.table.edges.len() == MAX_EDGES {
            return Err(Refusal::at(
                row.line,
                format!(
                    "the file has more than {MAX_EDGES} edges, the most a map can show; leave some out"
                ),
            ));
        }
        self.table.edges.push(row);
        Ok(())
    }

    /// The place of an attribute of nodes.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn node_column(&mut self, name: &str, line: u32) -> Result<u32, Refusal> {
        column(&mut self.table.node_columns, name, line)
    }

    /// The place of an attribute of edges.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn edge_column(&mut self, name: &str, line: u32) -> Result<u32, Refusal> {
        column(&mut self.table.edge_columns, name, line)
    }

    /// The graph and what was mended in it.
    ///
    /// # Errors
    /// When there is no node.
    pub(super) fn finish(self) -> Result<(Table, Mends), Refusal> {
        let Self {
            table,
            mut mends,
            declared,
            edges_declare,
            ..
        } = self;
        if table.nodes.is_empty() {
            return Err(Refusal::whole("there is no node and no edge in the file"));
        }
        if !edges_declare {
            let undeclared = table
                .nodes
                .iter()
                .zip(declared)
                .filter(|(_, declared)| !declared);
            for (node, _) in undeclared {
                mends.add(
                    "an edge names a node that the file does not list; added by its id",
                    node.line,
                );
            }
        }
        Ok((table, mends))
    }
}

/// Sets an attribute; the last of several values of one name stands, as in JSON.
pub(super) fn set(attributes: &mut Vec<(u32, Value)>, column: u32, value: Value) {
    match attributes.iter_mut().find(|(place, _)| *place == column) {
        Some((_, known)) => *known = value,
        None => attributes.push((column, value)),
    }
}

fn column(columns: &mut Columns, name: &str, line: u32) -> Result<u32, Refusal> {
    let place = columns.place(name);
    if place as usize == MAX_COLUMNS {
        return Err(Refusal::at(
            line,
            format!("there are more than {MAX_COLUMNS} attributes; leave some out"),
        ));
    }
    Ok(place)
}

/// A text of the file in a message: short, and without what would break the line.
pub(super) fn quoted(text: &str) -> String {
    const SHOWN: usize = 40;
    let shown: String = text
        .chars()
        .take(SHOWN)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        format!("“{shown}…”")
    } else {
        format!("“{shown}”")
    }
}
