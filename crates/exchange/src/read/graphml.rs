//! [GraphML](http://graphml.graphdrawing.org): keys and data, nested nodes, hyperedges as stars. Drawings of yEd are
//! stepped over.

use super::builder::{Builder, set};
use super::typed::{Kind, hex_color, keep_edge_value};
use super::xml::{Element, Event, Xml};
use crate::{EdgeRow, NodeRow, Refusal, Value};
use std::collections::HashMap;

/// A GraphML file being read.
#[derive(Debug, Default)]
pub(super) struct GraphMlReader {
    xml: Xml,
    /// The names of open elements.
    open: Vec<String>,
    /// Declared attributes by id.
    keys: HashMap<String, Key>,
    /// The key whose default is being read.
    key: String,
    nodes: Vec<NodeRow>,
    edge: Option<EdgeRow>,
    hyperedge: Option<(EdgeRow, Vec<u32>)>,
    /// The key of the datum being read, its text so far and its line.
    datum: Option<(String, String, u32)>,
    /// How many graphs have begun.
    graphs: u32,
    is_graphml: bool,
}

#[derive(Debug)]
struct Key {
    name: String,
    kind: Kind,
    is_of: Of,
    default: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    All,
    Nodes,
    Edges,
    Graph,
}

impl GraphMlReader {
    pub(super) fn at(&self) -> usize {
        self.xml.at()
    }

    /// Reads one event; false at the end.
    pub(super) fn step(&mut self, text: &str, builder: &mut Builder) -> Result<bool, Refusal> {
        match self.xml.next(text)? {
            Event::Start(element) => {
                self.open.push(element.name.to_owned());
                self.start(&element, builder)?;
            }
            Event::End(name) => {
                self.open.pop();
                self.end(name, builder)?;
            }
            Event::Text(piece) => {
                let within = self.open.last().map(String::as_str);
                match (&mut self.datum, within) {
                    (Some((_, text, _)), Some("data")) => text.push_str(&piece),
                    (None, Some("default")) => {
                        if let Some(key) = self.keys.get_mut(&self.key) {
                            key.default.get_or_insert_default().push_str(&piece);
                        }
                    }
                    _ => {}
                }
            }
            Event::Over => return Ok(false),
        }
        Ok(true)
    }

    fn start(&mut self, element: &Element<'_>, builder: &mut Builder) -> Result<(), Refusal> {
        if !self.is_graphml {
            if element.name != "graphml" {
                return Err(Refusal::at(
                    element.line,
                    format!(
                        "the file begins with <{}>; <gexf> or <graphml> is wanted",
                        element.name.chars().take(40).collect::<String>()
                    ),
                ));
            }
            self.is_graphml = true;
        }
        let line = element.line;
        match element.name {
            "key" => {
                let id = element.need("id")?;
                let name = element
                    .get("attr.name")
                    .or(element.get("name"))
                    .filter(|name| !name.is_empty())
                    .unwrap_or(id);
                let key = Key {
                    name: name.to_owned(),
                    kind: Kind::of(
                        element
                            .get("attr.type")
                            .or(element.get("type"))
                            .unwrap_or("string"),
                    ),
                    is_of: match element.get("for") {
                        Some("node") => Of::Nodes,
                        Some("edge") => Of::Edges,
                        Some("graph" | "graphml") => Of::Graph,
                        _ => Of::All,
                    },
                    default: None,
                };
                // Columns stand in the order in which they are declared, whatever the first rows hold.
                match key.is_of {
                    Of::Nodes => drop(builder.node_column(&key.name, line)?),
                    Of::Edges => drop(builder.edge_column(&key.name, line)?),
                    Of::All | Of::Graph => {}
                }
                id.clone_into(&mut self.key);
                self.keys.insert(id.to_owned(), key);
            }
            "graph" => {
                self.graphs += 1;
                let is_outer = self.open.iter().filter(|name| *name == "graph").count() == 1;
                if is_outer && self.graphs > 1 && !builder.table.nodes.is_empty() {
                    return Err(Refusal::at(
                        line,
                        "a second <graph> begins here; a map shows one, so give each a file of its own",
                    ));
                }
                if is_outer {
                    builder.table.directed = element.get("edgedefault") != Some("undirected");
                }
            }
            "node" => {
                let id = element.need("id")?;
                // Declared at once, for nodes may lie in nodes and edges come before their end.
                self.nodes.push(NodeRow {
                    id: id.to_owned(),
                    line,
                    ..NodeRow::default()
                });
            }
            "edge" => {
                self.edge = Some(EdgeRow {
                    id: element
                        .get("id")
                        .filter(|id| !id.is_empty())
                        .map(str::to_owned),
                    source: builder.named(element.need("source")?, line)?,
                    target: builder.named(element.need("target")?, line)?,
                    directed: match element.get("directed") {
                        Some("true") => Some(true),
                        Some("false") => Some(false),
                        _ => None,
                    },
                    line,
                    ..EdgeRow::default()
                });
            }
            "hyperedge" => {
                let id = element
                    .get("id")
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned);
                let tie = id.unwrap_or_else(|| format!("hyperedge on line {line}"));
                let row = EdgeRow {
                    tie: Some(tie),
                    directed: Some(false),
                    line,
                    ..EdgeRow::default()
                };
                self.hyperedge = Some((row, Vec::new()));
            }
            "endpoint" => {
                let node = builder.named(element.need("node")?, line)?;
                if let Some((_, ends)) = &mut self.hyperedge {
                    ends.push(node);
                }
            }
            "data" => self.datum = Some((element.need("key")?.to_owned(), String::new(), line)),
            _ => {} // ports, and what programs add of their own
        }
        Ok(())
    }

    fn end(&mut self, name: &str, builder: &mut Builder) -> Result<(), Refusal> {
        match name {
            "data" => {
                if let Some((key, text, line)) = self.datum.take() {
                    self.keep(&key, &text, line, builder)?;
                }
            }
            "node" => {
                if let Some(mut node) = self.nodes.pop() {
                    for (name, value) in self.defaults(Of::Nodes) {
                        let column = builder.node_column(&name, node.line)?;
                        if node.get(column as usize).is_none() {
                            node.attributes.push((column, value));
                        }
                    }
                    builder.declare(node)?;
                }
            }
            "edge" => {
                if let Some(mut edge) = self.edge.take() {
                    for (name, value) in self.defaults(Of::Edges) {
                        let column = builder.edge_column(&name, edge.line)?;
                        if edge.get(column as usize).is_none() {
                            edge.attributes.push((column, value));
                        }
                    }
                    builder.edge(edge)?;
                }
            }
            "hyperedge" => {
                if let Some((row, ends)) = self.hyperedge.take() {
                    let [first, rest @ ..] = ends.as_slice() else {
                        return Ok(());
                    };
                    for &target in rest {
                        let (source, row) = (*first, row.clone());
                        builder.edge(EdgeRow {
                            source,
                            target,
                            ..row
                        })?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn defaults(&self, of: Of) -> Vec<(String, Value)> {
        let keys = self
            .keys
            .values()
            .filter(|key| key.is_of == of || key.is_of == Of::All);
        let with_default = keys
            .filter_map(|key| Some((key.name.clone(), key.kind.value(key.default.as_deref()?))));
        let mut defaults: Vec<(String, Value)> = with_default.collect();
        defaults.sort_by(|a, b| a.0.cmp(&b.0)); // hash order reaches no table
        defaults
    }

    fn keep(
        &mut self,
        key: &str,
        text: &str,
        line: u32,
        builder: &mut Builder,
    ) -> Result<(), Refusal> {
        let Some(Key { name, kind, .. }) = self.keys.get(key) else {
            builder.mends.add(
                "a value of an attribute that is not declared; left out",
                line,
            );
            return Ok(());
        };
        let value = kind.value(text);
        if let Some((row, _)) = &mut self.hyperedge {
            return keep_edge_value(row, name, value, builder, line);
        }
        if let Some(edge) = &mut self.edge {
            if name == "color" {
                edge.color = hex_color(text);
                return Ok(());
            }
            return keep_edge_value(edge, name, value, builder, line);
        }
        let Some(node) = self.nodes.last_mut() else {
            if name == "title" {
                text.clone_into(&mut builder.table.title);
            } else if !value.is_empty() {
                builder.table.meta.push((name.clone(), value));
            }
            return Ok(());
        };
        match (name.as_str(), value.as_number()) {
            ("label" | "name", _) if node.label.is_none() && !text.trim().is_empty() => {
                node.label = Some(text.to_owned()).filter(|label| *label != node.id)
            }
            ("color", _) if hex_color(text).is_some() => node.color = hex_color(text),
            ("x", Some(x)) => node.place.get_or_insert([0.0, 0.0])[0] = x,
            ("y", Some(y)) => node.place.get_or_insert([0.0, 0.0])[1] = y,
            _ if text.trim().is_empty() => {} // yEd's drawings, and what is left out
            _ => {
                let column = builder.node_column(name, line)?;
                set(&mut node.attributes, column, value);
            }
        }
        Ok(())
    }
}
