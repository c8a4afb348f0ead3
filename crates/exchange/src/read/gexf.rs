//! [GEXF](https://gexf.net) 1.1 to 1.3: declared attributes, colours, positions, times and nested nodes.

use super::builder::{Builder, set};
use super::typed::{Kind, hex_color, keep_edge_value};
use super::xml::{Element, Event, Xml};
use crate::{EdgeRow, NodeRow, Refusal, Value};
use std::collections::HashMap;

/// A GEXF file being read.
#[derive(Debug, Default)]
pub(super) struct GexfReader {
    xml: Xml,
    /// The names of the open elements that matter.
    open: Vec<String>,
    /// Whether attributes being declared are of nodes.
    of_nodes: bool,
    /// Declared attributes by id: title and type, of nodes and of edges.
    declared: [HashMap<String, (String, Kind)>; 2],
    /// Nodes may hold nodes.
    nodes: Vec<NodeRow>,
    edge: Option<EdgeRow>,
    times: (Option<String>, Option<String>),
}

impl GexfReader {
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
            Event::Text(piece) => self.text(piece.as_ref(), builder),
            Event::Over => return Ok(false),
        }
        Ok(true)
    }

    fn start(&mut self, element: &Element<'_>, builder: &mut Builder) -> Result<(), Refusal> {
        match element.name {
            "meta" => {
                let date = element
                    .get("lastmodifieddate")
                    .filter(|date| !date.trim().is_empty());
                builder
                    .table
                    .meta
                    .extend(date.map(|date| ("date".to_owned(), Value::text(date))));
            }
            "graph" => builder.table.directed = element.get("defaultedgetype") == Some("directed"),
            "attributes" => self.of_nodes = element.get("class") != Some("edge"),
            "attribute" => {
                let (id, title) = (
                    element.need("id")?,
                    element.get("title").filter(|title| !title.is_empty()),
                );
                let kind = Kind::of(element.get("type").unwrap_or_default());
                let title = title.unwrap_or(id).to_owned();
                // Columns stand in the order in which they are declared, whatever the first rows hold.
                if self.of_nodes {
                    builder.node_column(&title, element.line)?;
                } else {
                    builder.edge_column(&title, element.line)?;
                }
                self.declared[usize::from(!self.of_nodes)].insert(id.to_owned(), (title, kind));
            }
            "node" => {
                let id = element.need("id")?;
                self.nodes.push(NodeRow {
                    id: id.to_owned(),
                    label: element
                        .get("label")
                        .filter(|label| *label != id && !label.is_empty())
                        .map(str::to_owned),
                    line: element.line,
                    ..NodeRow::default()
                });
            }
            "edge" => self.edge = Some(edge(element, builder)?),
            "attvalue" => self.value(element, builder)?,
            "color" => {
                let part = |name| element.get(name).and_then(|part| part.trim().parse().ok());
                let hex = element.get("hex").and_then(hex_color);
                let color = match (part("r"), part("g"), part("b")) {
                    (Some(r), Some(g), Some(b)) => Some([r, g, b]),
                    _ => hex,
                };
                match (&mut self.edge, self.nodes.last_mut()) {
                    (Some(edge), _) => edge.color = color,
                    (None, Some(node)) => node.color = color,
                    (None, None) => {}
                }
            }
            "position" => {
                let part = |name| {
                    element
                        .get(name)
                        .and_then(|part| part.trim().parse::<f64>().ok())
                        .filter(|part| part.is_finite())
                };
                if let (Some(x), Some(y), Some(node)) =
                    (part("x"), part("y"), self.nodes.last_mut())
                {
                    node.place = Some([x, y]);
                }
            }
            _ => {} // sizes, shapes and spells do not matter to the map
        }
        if matches!(element.name, "node" | "edge") {
            let time = |names: [&str; 2]| {
                names
                    .iter()
                    .find_map(|name| element.get(name))
                    .map(str::to_owned)
            };
            self.times = (time(["start", "startopen"]), time(["end", "endopen"]));
            if self.edge.is_none() {
                self.times = (None, None);
            }
        }
        Ok(())
    }

    fn value(&mut self, element: &Element<'_>, builder: &mut Builder) -> Result<(), Refusal> {
        let declared = &self.declared[usize::from(self.edge.is_some())];
        let key = element.get("for").or(element.get("id")).unwrap_or_default();
        let Some((title, kind)) = declared.get(key) else {
            builder.mends.add(
                "a value of an attribute that is not declared; left out",
                element.line,
            );
            return Ok(());
        };
        let Some(text) = element.get("value") else {
            return Ok(());
        };
        let value = kind.value(text);
        if let Some(edge) = &mut self.edge {
            keep_edge_value(edge, title, value, builder, element.line)
        } else if let Some(node) = self.nodes.last_mut() {
            let column = builder.node_column(title, element.line)?;
            set(&mut node.attributes, column, value);
            Ok(())
        } else {
            Ok(())
        }
    }

    fn end(&mut self, name: &str, builder: &mut Builder) -> Result<(), Refusal> {
        match name {
            "node" => {
                if let Some(node) = self.nodes.pop() {
                    builder.declare(node)?;
                }
            }
            "edge" => {
                if let Some(mut edge) = self.edge.take() {
                    if let Some(span) = span(std::mem::take(&mut self.times)) {
                        let date = builder.edge_column("date", edge.line)?;
                        if edge.get(date as usize).is_none() {
                            edge.attributes.push((date, Value::Text(span)));
                        }
                    }
                    builder.edge(edge)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&self, text: &str, builder: &mut Builder) {
        let [.., parent, name] = self.open.as_slice() else {
            return;
        };
        match (parent.as_str(), name.as_str()) {
            ("meta", "title") => builder.table.title.push_str(text),
            ("meta", "description") => {
                let lines = text.lines();
                let lines =
                    lines.map(|line| line.split_once(": ").unwrap_or(("description", line)));
                for (key, value) in lines.filter(|(_, value)| !value.trim().is_empty()) {
                    match key {
                        "title" => value.clone_into(&mut builder.table.title),
                        key => builder
                            .table
                            .meta
                            .push((key.to_owned(), Value::text(value))),
                    }
                }
            }
            _ => {}
        }
    }
}

fn edge(element: &Element<'_>, builder: &mut Builder) -> Result<EdgeRow, Refusal> {
    let line = element.line;
    let source = builder.named(element.need("source")?, line)?;
    let target = builder.named(element.need("target")?, line)?;
    let some = |name| {
        element
            .get(name)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    Ok(EdgeRow {
        id: some("id"),
        source,
        target,
        directed: match element.get("type") {
            Some("directed") => Some(true),
            Some("undirected" | "mutual") => Some(false),
            _ => None,
        },
        relation: some("kind"),
        label: some("label"),
        weight: element
            .get("weight")
            .and_then(|text| Value::text(text).as_number()),
        line,
        ..EdgeRow::default()
    })
}

/// A time as the model writes spans of them.
fn span(times: (Option<String>, Option<String>)) -> Option<String> {
    match times {
        (Some(start), Some(end)) if start == end => Some(start),
        (Some(start), Some(end)) => Some(format!("{start}/{end}")),
        (Some(start), None) => Some(format!("{start}/..")),
        (None, _) => None,
    }
}
