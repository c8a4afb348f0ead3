//! What was written is read, and written again in the same bytes; and no bytes make a reader panic.
#![allow(clippy::unwrap_used, reason = "tests")]

use exchange::read::{File, Import};
use exchange::{EdgeRow, NodeRow, Refusal, Table, Value, bridge, write};
use proptest::prelude::*;

fn read(name: &str, text: &str) -> Result<Table, Refusal> {
    let file = File {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    Ok(Import::new(file, None)?.finish()?.table)
}

/// Texts with everything that is special in some format.
fn text() -> impl Strategy<Value = String> {
    let special = "[a-zé城—<>&\"'=+@;|,:#/\\\\{}\\[\\]\t\r\n\u{1}\u{7f}\u{fffe} -]{0,12}";
    prop_oneof![
        special,
        "[a-z]{1,8}",
        "-?[0-9]{1,4}(\\.[0-9]{1,2})?",
        Just("true".to_owned())
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        text().prop_map(Value::Text),
        any::<bool>().prop_map(Value::Flag),
        any::<i32>().prop_map(|number| Value::Number(number.to_string())),
        (-1e9..1e9_f64).prop_map(Value::number),
        Just(Value::Nothing),
    ];
    plain.prop_recursive(2, 8, 3, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..3).prop_map(Value::List);
        let texts = prop::collection::vec(text(), 0..3).prop_map(Value::texts);
        let record = prop::collection::btree_map(text(), inner, 0..3);
        prop_oneof![
            list,
            texts,
            record.prop_map(|fields| Value::Record(fields.into_iter().collect()))
        ]
    })
}

fn attributes() -> impl Strategy<Value = Vec<(u32, Value)>> {
    prop::collection::btree_map(0..4_u32, value(), 0..4).prop_map(|row| row.into_iter().collect())
}

fn node() -> impl Strategy<Value = NodeRow> {
    let place = prop::option::of((-1e4..1e4_f64, -1e4..1e4_f64).prop_map(|(x, y)| [x, y]));
    (
        prop::option::of(text()),
        place,
        prop::option::of(any::<[u8; 3]>()),
        attributes(),
    )
        .prop_map(|(label, place, color, attributes)| NodeRow {
            label,
            place,
            color,
            attributes,
            ..NodeRow::default()
        })
}

fn edge() -> impl Strategy<Value = EdgeRow> {
    let texts = (
        prop::option::of(text()),
        prop::option::of(text()),
        prop::option::of("[a-z]{0,2}"),
    );
    (
        any::<[u8; 2]>(),
        prop::option::of(any::<bool>()),
        texts,
        prop::option::of(-1e6..1e6_f64),
        attributes(),
    )
        .prop_map(
            |(ends, directed, (relation, label, tie), weight, attributes)| EdgeRow {
                source: ends[0].into(),
                target: ends[1].into(),
                directed,
                relation,
                label,
                weight,
                tie,
                attributes,
                ..EdgeRow::default()
            },
        )
}

fn table() -> impl Strategy<Value = Table> {
    let meta = prop::collection::btree_map("(licence|date|version)", text(), 0..3);
    (
        text(),
        meta,
        any::<bool>(),
        prop::collection::vec(node(), 1..6),
        prop::collection::vec(edge(), 0..8),
    )
        .prop_map(|(title, meta, directed, mut nodes, mut edges)| {
            let mut table = Table {
                title,
                meta: meta
                    .into_iter()
                    .map(|(key, text)| (key, Value::Text(text)))
                    .collect(),
                directed,
                ..Table::default()
            };
            for name in ["kind", "lat", "a <b> & \"c\"", "=1+1"] {
                table.node_columns.place(name);
            }
            for name in ["date", "basis", "a;b", "城"] {
                table.edge_columns.place(name);
            }
            for (place, node) in nodes.iter_mut().enumerate() {
                node.id = ["a", "b <&> c", "7", "城", "x\ty", "=z"][place].to_owned();
            }
            let count = nodes.len() as u32;
            for (place, edge) in edges.iter_mut().enumerate() {
                (edge.source, edge.target) = (edge.source % count, edge.target % count);
                edge.id = (place % 2 == 0).then(|| format!("e{place}"));
            }
            table.nodes = nodes;
            table.edges = edges;
            table
        })
}

/// Writes, reads and writes again.
fn same_again(name: &str, table: &Table, write: fn(&Table) -> String) {
    let first = write(table);
    let back = read(name, &first).unwrap_or_else(|refusal| panic!("{refusal}\n{first}"));
    assert_eq!(
        (back.nodes.len(), back.edges.len()),
        (table.nodes.len(), table.edges.len()),
        "{first}"
    );
    assert_eq!(write(&back), first);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gexf_comes_back(table in table()) {
        same_again("a.gexf", &table, write::gexf);
    }

    #[test]
    fn graphml_comes_back(table in table()) {
        same_again("a.graphml", &table, write::graphml);
    }

    #[test]
    fn csv_comes_back(table in table()) {
        let (nodes, edges) = (write::csv::nodes(&table), write::csv::edges(&table));
        let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        let import = Import::pair(file("nodes.csv", &nodes), file("edges.csv", &edges), None).and_then(Import::finish);
        let back = import.unwrap_or_else(|refusal| panic!("{refusal}\n{nodes}\n{edges}")).table;
        prop_assert_eq!(write::csv::nodes(&back), nodes);
        prop_assert_eq!(write::csv::edges(&back), edges);
    }

    #[test]
    fn geojson_is_written_of_anything(table in table()) {
        let text = write::geojson(&table);
        let begin = "{\n  \"type\": \"FeatureCollection\"";
        prop_assert_eq!(text.get(..begin.len()), Some(begin));
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "(a\\.csv|a\\.json|a)") {
        let file = File { name, bytes };
        let _either = Import::new(file, None).and_then(Import::finish);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "[<>/=\"'&;!?\\[\\]{}:,a-c1\\- \n\r\té]{0,300}", begin in "(<gexf>|<graphml>|\\{\"graph\":\\{\"nodes\":|<|\\{|)") {
        let file = File { name: "a".to_owned(), bytes: (begin + &text).into_bytes() };
        if let Ok(imported) = Import::new(file, None).and_then(Import::finish) {
            let _either = bridge::catalog(imported, "");
        }
    }

    /// A file that is cut, or changed in one place, is read or refused, and what is read makes a map.
    #[test]
    fn damaged_files_are_read_or_refused(table in table(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        for (name, text) in [("a.json", write::json(&table)), ("a.gexf", write::gexf(&table)), ("a.graphml", write::graphml(&table)), ("a.csv", write::csv::edges(&table))] {
            let mut bytes = text.into_bytes();
            let at = at.index(bytes.len());
            if cut { bytes.truncate(at) } else { bytes[at] = byte }
            let file = File { name: name.to_owned(), bytes };
            if let Ok(imported) = Import::new(file, None).and_then(Import::finish) {
                prop_assert!(bridge::catalog(imported, "").is_ok());
            }
        }
    }

    /// JSON has hyperedges: strands that stand together become one and come back as they were.
    #[test]
    fn json_comes_back(table in table()) {
        let first = write::json(&table);
        let back = read("a.json", &first).unwrap_or_else(|refusal| panic!("{refusal}\n{first}"));
        prop_assert_eq!(write::json(&back), first);
    }
}
