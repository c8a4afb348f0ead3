//! [JSON Graph Format](https://jsongraphformat.info), 1 and 2, our own export among it; and nodes with links as D3 and
//! NetworkX write them.

mod pull;

use super::builder::{Builder, quoted, set};
use super::typed::hex_color;
use crate::{EdgeRow, NodeRow, Refusal, Value};
use pull::Cursor;

/// A JSON file being read.
#[derive(Debug)]
pub(super) struct JsonReader {
    cursor: Cursor,
    /// The objects and lists that are open, each with whether something stood in it already.
    open: Vec<(Frame, bool)>,
    graphs: u32,
    began: bool,
}

/// What is being read member by member; everything below is read as one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// The document itself.
    Top,
    /// A list of graphs.
    Graphs,
    /// A graph.
    Graph,
    /// Nodes by id.
    NodesById,
    /// Nodes in a list.
    Nodes,
    Edges,
    Hyperedges,
}

impl Default for JsonReader {
    fn default() -> Self {
        Self {
            cursor: Cursor { at: 0, line: 1 },
            open: Vec::new(),
            graphs: 0,
            began: false,
        }
    }
}

impl JsonReader {
    pub(super) fn at(&self) -> usize {
        self.cursor.at
    }

    /// Reads one member; false at the end.
    pub(super) fn step(&mut self, text: &str, builder: &mut Builder) -> Result<bool, Refusal> {
        let Some((frame, began)) = self.open.last_mut() else {
            return self.outermost(text);
        };
        let (frame, first) = (*frame, !*began);
        *began = true;
        let close = if frame.is_object() { b'}' } else { b']' };
        if self.cursor.takes(text, close) {
            self.open.pop();
            return Ok(true);
        }
        if !first {
            self.cursor.comma(
                text,
                if frame.is_object() {
                    "a comma or }"
                } else {
                    "a comma or ]"
                },
            )?;
        }
        match frame {
            Frame::Top | Frame::Graph => self.member(text, frame, builder)?,
            Frame::Graphs => self.enter(text, b'{', Frame::Graph, "a graph in braces")?,
            Frame::NodesById => {
                self.cursor.peek(text);
                let line = self.cursor.line;
                let id = self.cursor.key(text)?;
                let value = self.cursor.value(text, 0)?;
                node(Some(id), value, line, builder)?;
            }
            Frame::Nodes | Frame::Edges | Frame::Hyperedges => {
                self.cursor.peek(text);
                let line = self.cursor.line;
                let value = self.cursor.value(text, 0)?;
                match frame {
                    Frame::Nodes => node(None, value, line, builder)?,
                    Frame::Edges => edge(value, line, builder)?,
                    _ => hyperedge(value, line, builder)?,
                }
            }
        }
        Ok(true)
    }

    /// Before the document, and after it.
    fn outermost(&mut self, text: &str) -> Result<bool, Refusal> {
        if !self.began {
            self.began = true;
            self.enter(text, b'{', Frame::Top, "a graph in braces")?;
            return Ok(true);
        }
        match self.cursor.peek(text) {
            None => Ok(false),
            Some(_) => Err(self.cursor.wrong(text, "the end of the file")),
        }
    }

    fn enter(&mut self, text: &str, opens: u8, frame: Frame, wanted: &str) -> Result<(), Refusal> {
        if !self.cursor.takes(text, opens) {
            return Err(self.cursor.wrong(text, wanted));
        }
        if frame == Frame::Graph {
            self.graphs += 1;
            if self.graphs > 1 {
                return Err(Refusal::at(
                    self.cursor.line,
                    "a second graph begins here; a map shows one, so give each a file of its own",
                ));
            }
        }
        self.open.push((frame, false));
        Ok(())
    }

    fn member(&mut self, text: &str, frame: Frame, builder: &mut Builder) -> Result<(), Refusal> {
        let key = self.cursor.key(text)?;
        match key.as_str() {
            "graph" if frame == Frame::Top && self.cursor.peek(text) == Some(b'{') => {
                self.enter(text, b'{', Frame::Graph, "a graph in braces")
            }
            "graphs" if frame == Frame::Top => {
                self.enter(text, b'[', Frame::Graphs, "a list of graphs")
            }
            "nodes" if self.cursor.peek(text) == Some(b'{') => {
                self.enter(text, b'{', Frame::NodesById, "nodes")
            }
            "nodes" => self.enter(
                text,
                b'[',
                Frame::Nodes,
                "a list of nodes, or nodes by id in braces,",
            ),
            "edges" | "links" => self.enter(text, b'[', Frame::Edges, "a list of edges"),
            "hyperedges" => self.enter(text, b'[', Frame::Hyperedges, "a list of hyperedges"),
            _ => {
                let value = self.cursor.value(text, 0)?;
                let table = &mut builder.table;
                match (key.as_str(), value) {
                    ("directed", Value::Flag(directed)) => table.directed = directed,
                    ("label", Value::Text(title)) => table.title = title,
                    ("type", kind @ Value::Text(_)) => table.meta.push((key, kind)),
                    ("metadata", Value::Record(fields)) => table.meta.extend(fields),
                    _ => {} // what other programs keep beside the graph
                }
                Ok(())
            }
        }
    }
}

impl Frame {
    const fn is_object(self) -> bool {
        match self {
            Self::Top | Self::Graph | Self::NodesById => true,
            Self::Graphs | Self::Nodes | Self::Edges | Self::Hyperedges => false,
        }
    }
}

fn node(id: Option<String>, value: Value, line: u32, builder: &mut Builder) -> Result<(), Refusal> {
    let Value::Record(fields) = value else {
        return Err(Refusal::at(line, "a node is no object in braces"));
    };
    let mut row = NodeRow {
        line,
        ..NodeRow::default()
    };
    let mut known = id;
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("id", value) if known.is_none() => known = id_of(&value),
            ("label", Value::Text(label)) => row.label = Some(label),
            ("metadata", Value::Record(fields)) => {
                for (key, value) in fields {
                    node_attribute(&mut row, key, value, builder)?;
                }
            }
            (_, value) => node_attribute(&mut row, key, value, builder)?,
        }
    }
    row.id = known
        .ok_or_else(|| Refusal::at(line, "a node has no id; give each node one of its own"))?;
    builder.declare(row)
}

fn node_attribute(
    row: &mut NodeRow,
    key: String,
    value: Value,
    builder: &mut Builder,
) -> Result<(), Refusal> {
    match (key.as_str(), &value) {
        ("x", Value::Number(_)) => {
            row.place.get_or_insert([0.0, 0.0])[0] = value.as_number().unwrap_or_default()
        }
        ("y", Value::Number(_)) => {
            row.place.get_or_insert([0.0, 0.0])[1] = value.as_number().unwrap_or_default()
        }
        ("color", Value::Text(text)) if hex_color(text).is_some() => row.color = hex_color(text),
        _ => set(
            &mut row.attributes,
            builder.node_column(&key, row.line)?,
            value,
        ),
    }
    Ok(())
}

fn edge(value: Value, line: u32, builder: &mut Builder) -> Result<(), Refusal> {
    let end = |name: &str| value.get(name).and_then(id_of);
    let (Some(source), Some(target)) = (end("source"), end("target")) else {
        return Err(Refusal::at(
            line,
            "an edge names no source or no target; both are ids of nodes",
        ));
    };
    let mut row = EdgeRow {
        source: builder.named(&source, line)?,
        target: builder.named(&target, line)?,
        line,
        ..EdgeRow::default()
    };
    edge_fields(&mut row, value, builder)?;
    builder.edge(row)
}

fn hyperedge(value: Value, line: u32, builder: &mut Builder) -> Result<(), Refusal> {
    let mut ends = Vec::new();
    for list in ["nodes", "source", "target"] {
        for id in value.get(list).map(Value::as_list).unwrap_or_default() {
            let id = id_of(id).ok_or_else(|| {
                Refusal::at(
                    line,
                    format!(
                        "a hyperedge names {} among its nodes, which is no id",
                        quoted(&format!("{id:?}"))
                    ),
                )
            })?;
            ends.push(builder.named(&id, line)?);
        }
    }
    let [source, targets @ ..] = ends.as_slice() else {
        builder
            .mends
            .add("a hyperedge joins no nodes; left out", line);
        return Ok(());
    };
    let mut row = EdgeRow {
        source: *source,
        line,
        ..EdgeRow::default()
    };
    edge_fields(&mut row, value, builder)?;
    row.tie = row
        .id
        .take()
        .or_else(|| Some(format!("hyperedge on line {line}")));
    if targets.is_empty() {
        builder
            .mends
            .add("a hyperedge joins one node only; left out", line);
    }
    for &target in targets {
        builder.edge(EdgeRow {
            target,
            ..row.clone()
        })?;
    }
    Ok(())
}

fn edge_fields(row: &mut EdgeRow, value: Value, builder: &mut Builder) -> Result<(), Refusal> {
    let Value::Record(fields) = value else {
        return Ok(());
    };
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("source" | "target" | "nodes", _) => {}
            ("id" | "key", value) => row.id = id_of(&value).or(row.id.take()),
            ("relation" | "type", Value::Text(text)) => row.relation = Some(text),
            ("label", Value::Text(text)) => row.label = Some(text),
            ("directed", Value::Flag(directed)) => row.directed = Some(directed),
            ("metadata", Value::Record(fields)) => {
                for (key, value) in fields {
                    edge_attribute(row, &key, value, builder)?;
                }
            }
            (_, value) => edge_attribute(row, &key, value, builder)?,
        }
    }
    Ok(())
}

fn edge_attribute(
    row: &mut EdgeRow,
    key: &str,
    value: Value,
    builder: &mut Builder,
) -> Result<(), Refusal> {
    match (key, &value) {
        ("weight", Value::Number(_)) => row.weight = value.as_number(),
        ("color", Value::Text(text)) if hex_color(text).is_some() => row.color = hex_color(text),
        _ => set(
            &mut row.attributes,
            builder.edge_column(key, row.line)?,
            value,
        ),
    }
    Ok(())
}

/// An id may be a text or a number.
fn id_of(value: &Value) -> Option<String> {
    match value {
        Value::Text(id) | Value::Number(id) => Some(id.clone()),
        Value::Nothing | Value::Flag(_) | Value::List(_) | Value::Record(_) => None,
    }
}
