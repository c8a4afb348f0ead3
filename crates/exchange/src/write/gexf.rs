//! [GEXF 1.3](https://gexf.net): colours as r, g and b without alpha (with it some programs ignore them), lists as
//! `liststring`, dates as days.
//!
//! Where some edges are mutual and some are not, the graph is directed and the mutual ones carry an attribute `mutual`:
//! NetworkX refuses `type="undirected"` there, and makes two edges of `type="mutual"`.

use super::attributes::{Type, filled, line, text, used};
use super::csv::is_plain;
use super::xml::escaped;
use crate::{EdgeRow, Table, Value};
use atlas::{DateSpan, PartialDate};
use std::fmt::Write as _;

/// The table as GEXF. Writing into a string cannot fail.
pub fn gexf(table: &Table) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n",
    );
    meta(table, &mut out);
    let is_directed = table.edges.iter().any(|row| table.is_directed(row))
        || (table.edges.is_empty() && table.directed);
    let kind = if is_directed {
        "directed"
    } else {
        "undirected"
    };
    let _ = writeln!(
        out,
        "  <graph mode=\"static\" defaultedgetype=\"{kind}\" idtype=\"string\" timeformat=\"date\">"
    );
    let node_columns = used(
        table.node_columns.names(),
        table.nodes.iter().map(|row| row.attributes.as_slice()),
        true,
    );
    let edge_columns = used(
        table.edge_columns.names(),
        table.edges.iter().map(|row| row.attributes.as_slice()),
        true,
    );
    let has_ties = table.edges.iter().any(|row| filled(&row.tie).is_some());
    let relations = table
        .edges
        .iter()
        .any(|row| filled(&row.relation).is_some());
    declare("node", &node_columns, &[], &mut out);
    let is_mixed = is_directed && table.edges.iter().any(|row| !table.is_directed(row));
    let own = [
        ("relation", "string", relations),
        ("tie", "string", has_ties),
        ("mutual", "boolean", is_mixed),
    ];
    let own: Vec<(&str, &str)> = own
        .into_iter()
        .filter(|(.., used)| *used)
        .map(|(name, of, _)| (name, of))
        .collect();
    declare("edge", &edge_columns, &own, &mut out);
    out.push_str("    <nodes>\n");
    for row in &table.nodes {
        let _ = write!(
            out,
            "      <node id=\"{}\" label=\"{}\">",
            escaped(&row.id),
            escaped(row.name())
        );
        values(&node_columns, |column| row.get(column), &[], &mut out);
        if let Some([x, y]) = row.place {
            let _ = write!(out, "<viz:position x=\"{x}\" y=\"{y}\" z=\"0\"/>");
        }
        color(row.color, &mut out);
        out.push_str("</node>\n");
    }
    out.push_str("    </nodes>\n    <edges>\n");
    let date = table.edge_columns.find("date");
    for (place, row) in table.edges.iter().enumerate() {
        edge(table, row, place, date, &mut out);
        let is_mutual = is_mixed && !table.is_directed(row);
        let own = [
            ("relation", filled(&row.relation)),
            ("tie", filled(&row.tie)),
            ("mutual", is_mutual.then_some("true")),
        ];
        let own: Vec<(&str, &str)> = own
            .into_iter()
            .filter_map(|(name, text)| Some((name, text?)))
            .collect();
        values(&edge_columns, |column| row.get(column), &own, &mut out);
        color(row.color, &mut out);
        out.push_str("</edge>\n");
    }
    out + "    </edges>\n  </graph>\n</gexf>\n"
}

/// Who made it, when, and what is said of the data, a line each: the schema has no other place for it.
fn meta(table: &Table, out: &mut String) {
    let is_day = |text: &str| PartialDate::parse(text).is_ok_and(|date| date.day.is_some());
    let day = table.meta_text("date").filter(|date| is_day(date));
    let stamp = day.map(|day| format!(" lastmodifieddate=\"{day}\""));
    let _ = writeln!(
        out,
        "  <meta{}>\n    <creator>Zonelink</creator>",
        stamp.unwrap_or_default()
    );
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = one_line(&table.title);
    let mut lines = Vec::new();
    lines.extend((!title.is_empty()).then(|| format!("title: {title}")));
    let is_stamp = |key: &str| key == "date" && day.is_some();
    let said = table.meta.iter();
    let said = said.filter(|(key, value)| !is_stamp(key) && key != "title" && is_plain(value));
    lines.extend(said.map(|(key, value)| one_line(&format!("{key}: {}", line(value)))));
    if !lines.is_empty() {
        let _ = writeln!(
            out,
            "    <description>{}</description>",
            escaped(&lines.join("\n"))
        );
    }
    out.push_str("  </meta>\n");
}

fn declare(class: &str, columns: &[(u32, &str, Type)], own: &[(&str, &str)], out: &mut String) {
    if columns.is_empty() && own.is_empty() {
        return;
    }
    let _ = writeln!(out, "    <attributes class=\"{class}\">");
    for (name, of) in own {
        let _ = writeln!(
            out,
            "      <attribute id=\"{name}\" title=\"{name}\" type=\"{of}\"/>"
        );
    }
    for (place, (_, name, of)) in columns.iter().enumerate() {
        let of = match of {
            Type::Number => "double",
            Type::Flag => "boolean",
            Type::List => "liststring",
            Type::Text => "string",
        };
        let _ = writeln!(
            out,
            "      <attribute id=\"{place}\" title=\"{}\" type=\"{of}\"/>",
            escaped(name)
        );
    }
    out.push_str("    </attributes>\n");
}

fn values<'t>(
    columns: &[(u32, &str, Type)],
    get: impl Fn(usize) -> Option<&'t Value>,
    own: &[(&str, &str)],
    out: &mut String,
) {
    let own = own
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let others = columns.iter().enumerate();
    let others = others.filter_map(|(place, (column, _, of))| {
        Some((place.to_string(), text(get(*column as usize)?, *of)?))
    });
    let all: Vec<(String, String)> = own.chain(others).collect();
    if all.is_empty() {
        return;
    }
    out.push_str("<attvalues>");
    for (key, text) in all {
        let _ = write!(
            out,
            "<attvalue for=\"{key}\" value=\"{}\"/>",
            escaped(&text)
        );
    }
    out.push_str("</attvalues>");
}

fn edge(table: &Table, row: &EdgeRow, place: usize, date: Option<usize>, out: &mut String) {
    let id = |place: u32| {
        table
            .nodes
            .get(place as usize)
            .map_or("", |node| node.id.as_str())
    };
    let own = row.id.clone().unwrap_or_else(|| place.to_string());
    let _ = write!(
        out,
        "      <edge id=\"{}\" source=\"{}\" target=\"{}\"",
        escaped(&own),
        escaped(id(row.source)),
        escaped(id(row.target))
    );
    for (name, text) in [("kind", &row.relation), ("label", &row.label)] {
        if let Some(text) = filled(text) {
            let _ = write!(out, " {name}=\"{}\"", escaped(text));
        }
    }
    if let Some(weight) = row.weight.filter(|weight| weight.is_finite()) {
        let _ = write!(out, " weight=\"{weight}\"");
    }
    let span = date
        .and_then(|column| row.get(column))
        .map(line)
        .and_then(|date| DateSpan::parse(&date).ok());
    if let Some(span) = span {
        let (start, end) = days(span);
        let _ = write!(out, " start=\"{start}\"");
        if let Some(end) = end {
            let _ = write!(out, " end=\"{end}\"");
        }
    }
    out.push('>');
}

fn color(color: Option<[u8; 3]>, out: &mut String) {
    if let Some([red, green, blue]) = color {
        let _ = write!(out, "<viz:color r=\"{red}\" g=\"{green}\" b=\"{blue}\"/>");
    }
}

/// The first and the last day of a span; GEXF knows days only.
fn days(span: DateSpan) -> (PartialDate, Option<PartialDate>) {
    let first = |PartialDate { year, month, day }| PartialDate {
        year,
        month: month.or(Some(1)),
        day: day.or(Some(1)),
    };
    match span {
        DateSpan::On(date) => (first(date), Some(date.last_day())),
        DateSpan::Between(start, end) => (first(start), Some(end.last_day())),
        DateSpan::Since(start) => (first(start), None),
    }
}
