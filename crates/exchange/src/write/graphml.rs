//! [GraphML](http://graphml.graphdrawing.org): typed keys, and data of nodes, edges and the graph.
//!
//! Where some edges are mutual and some are not, the graph is directed and the mutual ones carry a datum `mutual`:
//! NetworkX refuses a graph in which `directed` differs from edge to edge.

use super::attributes::{Type, filled, line, text, used};
use super::csv::is_plain;
use super::xml::{escaped, hex};
use crate::{EdgeRow, NodeRow, Table, Value};
use std::fmt::Write as _;

/// The table as GraphML. Writing into a string cannot fail.
pub fn graphml(table: &Table) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ",
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    ));
    let node_columns = used(
        table.node_columns.names(),
        table.nodes.iter().map(|row| row.attributes.as_slice()),
        false,
    );
    let edge_columns = used(
        table.edge_columns.names(),
        table.edges.iter().map(|row| row.attributes.as_slice()),
        false,
    );
    let is_directed = table.edges.iter().any(|row| table.is_directed(row))
        || (table.edges.is_empty() && table.directed);
    let is_mixed = is_directed && table.edges.iter().any(|row| !table.is_directed(row));
    let meta: Vec<(String, String)> = [("title".to_owned(), Value::text(table.title.as_str()))]
        .iter()
        .chain(&table.meta)
        .filter(|(_, value)| is_plain(value))
        .map(|(key, value)| (key.clone(), line(value)))
        .collect();
    for (place, (key, _)) in meta.iter().enumerate() {
        declare(&format!("g{place}"), "graph", key, Type::Text, &mut out);
    }
    let has_place = table.nodes.iter().any(|row| row.place.is_some());
    let own_of_nodes = [
        (
            "label",
            Type::Text,
            table.nodes.iter().any(|row| label(row).is_some()),
        ),
        (
            "color",
            Type::Text,
            table.nodes.iter().any(|row| row.color.is_some()),
        ),
        ("x", Type::Number, has_place),
        ("y", Type::Number, has_place),
    ];
    for (name, of, _) in own_of_nodes.iter().filter(|(_, _, used)| *used) {
        declare(&format!("node_{name}"), "node", name, *of, &mut out);
    }
    for (place, (_, name, of)) in node_columns.iter().enumerate() {
        declare(&format!("n{place}"), "node", name, *of, &mut out);
    }
    let any = |has: fn(&EdgeRow) -> bool| table.edges.iter().any(has);
    let own_of_edges = [
        (
            "relation",
            Type::Text,
            any(|row| filled(&row.relation).is_some()),
        ),
        ("label", Type::Text, any(|row| filled(&row.label).is_some())),
        (
            "weight",
            Type::Number,
            any(|row| row.weight.is_some_and(f64::is_finite)),
        ),
        ("color", Type::Text, any(|row| row.color.is_some())),
        ("tie", Type::Text, any(|row| filled(&row.tie).is_some())),
        ("mutual", Type::Flag, is_mixed),
    ];
    for (name, of, _) in own_of_edges.iter().filter(|(_, _, used)| *used) {
        declare(&format!("edge_{name}"), "edge", name, *of, &mut out);
    }
    for (place, (_, name, of)) in edge_columns.iter().enumerate() {
        declare(&format!("e{place}"), "edge", name, *of, &mut out);
    }
    let _ = writeln!(
        out,
        "  <graph id=\"G\" edgedefault=\"{}\">",
        if is_directed {
            "directed"
        } else {
            "undirected"
        }
    );
    for (place, (_, text)) in meta.iter().enumerate() {
        let _ = writeln!(out, "    <data key=\"g{place}\">{}</data>", escaped(text));
    }
    for row in &table.nodes {
        let _ = write!(out, "    <node id=\"{}\">", escaped(&row.id));
        datum("node_label", label(row).map(str::to_owned), &mut out);
        datum("node_color", row.color.map(hex), &mut out);
        datum("node_x", row.place.map(|[x, _]| x.to_string()), &mut out);
        datum("node_y", row.place.map(|[_, y]| y.to_string()), &mut out);
        for (place, (column, _, of)) in node_columns.iter().enumerate() {
            let value = row.get(*column as usize).and_then(|value| text(value, *of));
            datum(&format!("n{place}"), value, &mut out);
        }
        out.push_str("</node>\n");
    }
    for row in &table.edges {
        let id = |place: u32| {
            escaped(
                table
                    .nodes
                    .get(place as usize)
                    .map_or("", |node| node.id.as_str()),
            )
        };
        let own = row
            .id
            .as_deref()
            .map(|id| format!(" id=\"{}\"", escaped(id)))
            .unwrap_or_default();
        let _ = write!(
            out,
            "    <edge{own} source=\"{}\" target=\"{}\">",
            id(row.source),
            id(row.target)
        );
        datum("edge_relation", row.relation.clone(), &mut out);
        datum("edge_label", row.label.clone(), &mut out);
        datum(
            "edge_weight",
            row.weight.map(|weight| line(&Value::number(weight))),
            &mut out,
        );
        datum("edge_color", row.color.map(hex), &mut out);
        datum("edge_tie", row.tie.clone(), &mut out);
        if is_mixed && !table.is_directed(row) {
            datum("edge_mutual", Some("true".to_owned()), &mut out);
        }
        for (place, (column, _, of)) in edge_columns.iter().enumerate() {
            let value = row.get(*column as usize).and_then(|value| text(value, *of));
            datum(&format!("e{place}"), value, &mut out);
        }
        out.push_str("</edge>\n");
    }
    out + "  </graph>\n</graphml>\n"
}

/// A label that says more than the id.
fn label(row: &NodeRow) -> Option<&str> {
    filled(&row.label).filter(|label| *label != row.id)
}

fn declare(id: &str, class: &str, name: &str, of: Type, out: &mut String) {
    let of = match of {
        Type::Number => "double",
        Type::Flag => "boolean",
        Type::List | Type::Text => "string",
    };
    let _ = writeln!(
        out,
        "  <key id=\"{id}\" for=\"{class}\" attr.name=\"{}\" attr.type=\"{of}\"/>",
        escaped(name)
    );
}

fn datum(key: &str, text: Option<String>, out: &mut String) {
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        let _ = write!(out, "<data key=\"{key}\">{}</data>", escaped(&text));
    }
}
