//! [JSON Graph Format](https://jsongraphformat.info), 1 and 2, our own export among it; and nodes with links as D3 and
//! NetworkX write them.

mod pull;
mod rows;

use super::builder::Builder;
use crate::{Refusal, Value};
use pull::Cursor;
use rows::{edge, hyperedge, node};

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
