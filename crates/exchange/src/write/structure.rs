//! What is written holds to the published structure: GEXF 1.3's RELAX NG (gexf, dynamics and viz) and GraphML's schema,
//! as far as they speak of what we write, said here in tables.

use super::{gexf, graphml};
use crate::read::xml::{Element, Event, Xml};
use crate::{EdgeRow, NodeRow, Table, Value};
use atlas::PartialDate;
use std::collections::BTreeSet;

/// An element: its name, the attributes it must have and those it may have, the elements it may hold.
struct Rule(
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

#[rustfmt::skip]
const GEXF: &[Rule] = &[
    Rule("gexf", &["version"], &["xmlns", "xmlns:viz"], &["meta", "graph"]),
    Rule("meta", &[], &["lastmodifieddate"], &["creator", "keywords", "description"]),
    Rule("creator", &[], &[], &[]),
    Rule("description", &[], &[], &[]),
    Rule("graph", &[], &["mode", "defaultedgetype", "idtype", "timeformat"], &["attributes", "nodes", "edges"]),
    Rule("attributes", &["class"], &["mode"], &["attribute"]),
    Rule("attribute", &["id", "title", "type"], &[], &["default", "options"]),
    Rule("nodes", &[], &["count"], &["node"]),
    Rule("node", &["id"], &["label"], &["attvalues", "position", "color", "size", "shape"]),
    Rule("attvalues", &[], &[], &["attvalue"]),
    Rule("attvalue", &["for", "value"], &[], &[]),
    Rule("position", &["x", "y"], &["z"], &[]),
    Rule("color", &["r", "g", "b"], &[], &[]),
    Rule("edges", &[], &["count"], &["edge"]),
    Rule("edge", &["id", "source", "target"], &["type", "label", "weight", "kind", "start", "end"], &["attvalues", "color"]),
];

#[rustfmt::skip]
const GRAPHML: &[Rule] = &[
    Rule("graphml", &[], &["xmlns", "xmlns:xsi", "schemaLocation"], &["key", "graph"]),
    Rule("key", &["id", "for", "attr.name", "attr.type"], &[], &[]),
    Rule("graph", &["edgedefault"], &["id"], &["data", "node", "edge"]),
    Rule("node", &["id"], &[], &["data"]),
    Rule("edge", &["source", "target"], &["id"], &["data"]),
    Rule("data", &["key"], &[], &[]),
];

/// A table in which everything occurs.
fn table() -> Table {
    let mut table = Table {
        title: "A & B".to_owned(),
        meta: vec![
            ("licence".to_owned(), Value::text("MIT")),
            ("date".to_owned(), Value::text("2026-11-26")),
        ],
        directed: true,
        ..Table::default()
    };
    let values = [
        Value::text("<x>"),
        Value::number(1.5),
        Value::Flag(true),
        Value::texts(["a", "b|c"]),
    ];
    let columns = ["text", "number", "flag", "list"];
    for (column, value) in columns.into_iter().zip(values) {
        let column = table.node_columns.place(column);
        let row = NodeRow {
            id: format!("n{column}"),
            label: Some("L".to_owned()),
            place: Some([1.0, -2.5]),
            color: Some([1, 2, 255]),
            attributes: vec![(column, value)],
            ..NodeRow::default()
        };
        table.nodes.push(row);
    }
    let date = table.edge_columns.place("date");
    for (target, text) in [(1, "2022-04"), (2, "2001/.."), (3, "soon")] {
        table.edges.push(EdgeRow {
            id: Some(format!("e{target}")),
            target,
            directed: Some(target > 1),
            relation: Some("r".to_owned()),
            label: Some("l".to_owned()),
            weight: Some(2.0),
            color: Some([0, 0, 0]),
            tie: Some("t".to_owned()),
            attributes: vec![(date, Value::text(text))],
            ..EdgeRow::default()
        });
    }
    table
}

/// All elements; panics where one breaks its rule.
fn checked<'t>(text: &'t str, rules: &[Rule]) -> Vec<Element<'t>> {
    let mut xml = Xml::default();
    let mut open: Vec<&Rule> = Vec::new();
    let mut all = Vec::new();
    loop {
        match xml.next(text).expect("well-formed XML") {
            Event::Start(element) => {
                let rule = rules
                    .iter()
                    .find(|rule| rule.0 == element.name)
                    .expect(element.name);
                let within = open.last().is_none_or(|outer| outer.3.contains(&rule.0));
                assert!(within, "<{}> at line {}", rule.0, element.line);
                for name in rule.1 {
                    assert!(element.get(name).is_some(), "<{}> without {name}", rule.0);
                }
                for (name, _) in &element.attributes {
                    assert!(
                        rule.1.contains(name) || rule.2.contains(name),
                        "<{}> with {name}",
                        rule.0
                    );
                }
                open.push(rule);
                all.push(element);
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(_) => {}
            Event::Over => return all,
        }
    }
}

/// The values of an attribute of all elements of a name.
fn values<'e>(elements: &'e [Element<'_>], name: &str, attribute: &str) -> Vec<&'e str> {
    let named = elements.iter().filter(|element| element.name == name);
    named.filter_map(|element| element.get(attribute)).collect()
}

#[test]
fn gexf_holds_to_its_schema() {
    let text = gexf(&table());
    let elements = checked(&text, GEXF);
    let declared: BTreeSet<&str> = values(&elements, "attribute", "id").into_iter().collect();
    assert!(
        values(&elements, "attvalue", "for")
            .iter()
            .all(|key| declared.contains(key))
    );
    let types = ["string", "double", "boolean", "liststring"];
    assert!(
        values(&elements, "attribute", "type")
            .iter()
            .all(|of| types.contains(of))
    );
    let nodes = values(&elements, "node", "id");
    for end in ["source", "target"] {
        assert!(
            values(&elements, "edge", end)
                .iter()
                .all(|id| nodes.contains(id))
        );
    }
    let days = [
        values(&elements, "edge", "start"),
        values(&elements, "edge", "end"),
        values(&elements, "meta", "lastmodifieddate"),
    ]
    .concat();
    assert_eq!(
        days,
        ["2022-04-01", "2001-01-01", "2022-04-30", "2026-11-26"]
    );
    assert!(
        days.iter()
            .all(|day| PartialDate::parse(day).is_ok_and(|date| date.day.is_some()))
    );
    assert!(
        text.contains(r#"value="[&quot;a&quot;, &quot;b|c&quot;]""#),
        "lists as Gephi reads them"
    );
    assert!(
        text.contains(r#"<viz:color r="1" g="2" b="255"/>"#),
        "colours without alpha"
    );
}

#[test]
fn graphml_holds_to_its_schema() {
    let text = graphml(&table());
    let elements = checked(&text, GRAPHML);
    let declared = values(&elements, "key", "id");
    assert_eq!(
        declared.iter().collect::<BTreeSet<_>>().len(),
        declared.len(),
        "each key once"
    );
    assert!(
        values(&elements, "data", "key")
            .iter()
            .all(|key| declared.contains(key))
    );
    let types = ["string", "double", "boolean"];
    assert!(
        values(&elements, "key", "attr.type")
            .iter()
            .all(|of| types.contains(of))
    );
    let nodes = values(&elements, "node", "id");
    for end in ["source", "target"] {
        assert!(
            values(&elements, "edge", end)
                .iter()
                .all(|id| nodes.contains(id))
        );
    }
}
