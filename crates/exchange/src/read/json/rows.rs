//! Objects of a JSON file become nodes, edges and hyperedges.

use super::super::builder::{Builder, quoted, set};
use super::super::typed::hex_color;
use crate::{EdgeRow, NodeRow, Refusal, Value};

pub(super) fn node(
    id: Option<String>,
    value: Value,
    line: u32,
    builder: &mut Builder,
) -> Result<(), Refusal> {
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

pub(super) fn edge(value: Value, line: u32, builder: &mut Builder) -> Result<(), Refusal> {
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

pub(super) fn hyperedge(value: Value, line: u32, builder: &mut Builder) -> Result<(), Refusal> {
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
