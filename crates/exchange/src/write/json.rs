//! [JSON Graph Format v2](https://jsongraphformat.info), laid out as our export of the catalog is.

use super::xml::hex;
use crate::{EdgeRow, NodeRow, Table, Value};

/// The table in JSON Graph Format. Ties of many parties are hyperedges.
pub fn json(table: &Table) -> String {
    let mut graph = Vec::new();
    if !table.title.is_empty() {
        graph.push(("label".to_owned(), Value::text(table.title.as_str())));
    }
    let kind = table.meta.iter().find(|(key, _)| key == "type");
    graph.extend(kind.cloned());
    graph.push(("directed".to_owned(), Value::Flag(table.directed)));
    let meta = table.meta.iter().filter(|(key, _)| key != "type");
    graph.push((
        "metadata".to_owned(),
        Value::Record(meta.cloned().collect()),
    ));
    let nodes = table
        .nodes
        .iter()
        .map(|row| (row.id.clone(), node(table, row)));
    graph.push(("nodes".to_owned(), Value::Record(nodes.collect())));
    let edges = table.edges.iter().filter(|row| row.tie.is_none());
    graph.push((
        "edges".to_owned(),
        Value::List(edges.map(|row| edge(table, row)).collect()),
    ));
    let strands: Vec<&EdgeRow> = table.edges.iter().filter(|row| row.tie.is_some()).collect();
    let ties = strands.chunk_by(|a, b| a.tie == b.tie && a.source == b.source);
    let ties: Vec<Value> = ties.map(|strands| hyperedge(table, strands)).collect();
    if !ties.is_empty() {
        graph.push(("hyperedges".to_owned(), Value::List(ties)));
    }
    let document = Value::Record(vec![("graph".to_owned(), Value::Record(graph))]);
    let mut text = String::new();
    write(&document, Some(0), &mut text);
    text + "\n"
}

fn node(table: &Table, row: &NodeRow) -> Value {
    let mut metadata: Vec<(String, Value)> =
        attributes(table.node_columns.names(), &row.attributes);
    if let Some([x, y]) = row.place {
        metadata.extend([
            ("x".to_owned(), Value::number(x)),
            ("y".to_owned(), Value::number(y)),
        ]);
    }
    metadata.extend(
        row.color
            .map(|color| ("color".to_owned(), Value::Text(hex(color)))),
    );
    let label = row
        .label
        .as_deref()
        .map(|label| ("label".to_owned(), Value::text(label)));
    let metadata = Some(("metadata".to_owned(), Value::Record(metadata)));
    Value::Record(label.into_iter().chain(metadata).collect())
}

fn edge(table: &Table, row: &EdgeRow) -> Value {
    let id = |place: u32| {
        table
            .nodes
            .get(place as usize)
            .map_or("", |node| node.id.as_str())
    };
    let mut fields = Vec::new();
    fields.extend(
        row.id
            .as_deref()
            .map(|id| ("id".to_owned(), Value::text(id))),
    );
    fields.push(("source".to_owned(), Value::text(id(row.source))));
    fields.push(("target".to_owned(), Value::text(id(row.target))));
    common(table, row, &mut fields);
    Value::Record(fields)
}

fn hyperedge(table: &Table, strands: &[&EdgeRow]) -> Value {
    let first = strands[0]; // chunks are never empty
    let places = [first.source]
        .into_iter()
        .chain(strands.iter().map(|strand| strand.target));
    let ids =
        places.filter_map(|place| table.nodes.get(place as usize).map(|node| node.id.as_str()));
    let mut fields = Vec::new();
    fields.extend(
        first
            .tie
            .as_deref()
            .map(|tie| ("id".to_owned(), Value::text(tie))),
    );
    fields.push(("nodes".to_owned(), Value::texts(ids)));
    common(table, first, &mut fields);
    Value::Record(fields)
}

fn common(table: &Table, row: &EdgeRow, fields: &mut Vec<(String, Value)>) {
    let text = |name: &str, text: &Option<String>| {
        text.as_deref()
            .map(|text| (name.to_owned(), Value::text(text)))
    };
    fields.extend(text("relation", &row.relation));
    fields.extend(
        row.directed
            .map(|directed| ("directed".to_owned(), Value::Flag(directed))),
    );
    fields.extend(text("label", &row.label));
    let mut metadata = attributes(table.edge_columns.names(), &row.attributes);
    metadata.extend(
        row.weight
            .map(|weight| ("weight".to_owned(), Value::number(weight))),
    );
    metadata.extend(
        row.color
            .map(|color| ("color".to_owned(), Value::Text(hex(color)))),
    );
    fields.push(("metadata".to_owned(), Value::Record(metadata)));
}

fn attributes(names: &[String], attributes: &[(u32, Value)]) -> Vec<(String, Value)> {
    let named = attributes
        .iter()
        .filter_map(|(column, value)| Some((names.get(*column as usize)?.clone(), value.clone())));
    named.collect()
}

/// A value without blanks.
pub(super) fn compact(value: &Value) -> String {
    let mut text = String::new();
    write(value, None, &mut text);
    text
}

/// Writes a value, indented by two blanks a level where `level` says so.
pub(super) fn write(value: &Value, level: Option<usize>, out: &mut String) {
    match value {
        Value::Nothing => out.push_str("null"),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(text) => string(text, out),
        Value::List(values) => {
            let written = values.iter().map(|value| (None, value));
            members(written, ['[', ']'], level, out);
        }
        Value::Record(fields) => {
            let written = fields
                .iter()
                .map(|(key, value)| (Some(key.as_str()), value));
            members(written, ['{', '}'], level, out);
        }
    }
}

fn members<'v>(
    members: impl Iterator<Item = (Option<&'v str>, &'v Value)>,
    [open, close]: [char; 2],
    level: Option<usize>,
    out: &mut String,
) {
    out.push(open);
    let mut is_empty = true;
    for (key, value) in members {
        if !is_empty {
            out.push(',');
        }
        is_empty = false;
        line_break(level.map(|level| level + 1), out);
        if let Some(key) = key {
            string(key, out);
            out.push_str(if level.is_some() { ": " } else { ":" });
        }
        write(value, level.map(|level| level + 1), out);
    }
    if !is_empty {
        line_break(level, out);
    }
    out.push(close);
}

fn line_break(level: Option<usize>, out: &mut String) {
    if let Some(level) = level {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", level));
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", letter as u32)),
            other => out.push(other),
        }
    }
    out.push('"');
}
