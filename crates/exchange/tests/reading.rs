//! What files of others are read as, and what becomes of them on the map.
#![allow(clippy::unwrap_used, reason = "tests")]

use atlas::{Kind, RelationType};
use exchange::bridge::{Bridged, catalog, kinds};
use exchange::read::{File, Import, Imported, Mapping, Role};
use exchange::{Table, Value, write};
use std::fs;
use std::path::PathBuf;

fn file(name: &str, text: &str) -> File {
    File {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

fn read(name: &str, text: &str) -> Imported {
    Import::new(file(name, text), None)
        .and_then(Import::finish)
        .unwrap()
}

fn map(name: &str, text: &str) -> Bridged {
    catalog(read(name, text), "").unwrap()
}

fn sample() -> String {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/exchange");
    fs::read_to_string(fixtures.join("twin-cities-sample.csv")).unwrap()
}

/// The edges as `source-target`.
fn pairs(table: &Table) -> Vec<String> {
    let id = |place: u32| &table.nodes[place as usize].id;
    table
        .edges
        .iter()
        .map(|edge| format!("{}-{}", id(edge.source), id(edge.target)))
        .collect()
}

#[test]
fn twin_cities_become_cities_and_twinnings() {
    let Bridged {
        catalog,
        own,
        mends,
        table,
    } = map("twin-cities-sample.csv", &sample());
    assert_eq!(
        (catalog.nodes().len(), catalog.relations().len()),
        (316, 193)
    );
    assert_eq!((table.nodes.len(), table.edges.len()), (316, 193));
    assert!(catalog.nodes().iter().all(|node| node.kind == Kind::City));
    assert!(
        catalog
            .relations()
            .iter()
            .all(|tie| tie.relation_type == RelationType::TwinnedWith)
    );
    assert!(own.kinds.is_empty() && own.types.is_empty());
    let mended = |what| mends.count(what);
    assert_eq!(mended(kinds::SELF_LOOP), 3);
    assert_eq!(mended(kinds::TWICE), 4);
    assert_eq!(mended(kinds::SPELLING), 4);
    assert_eq!(mended(kinds::ABROAD), 13);
    let berat = catalog.node(catalog.node_by_slug("berat-al").unwrap());
    assert_eq!(
        (berat.name.as_str(), berat.country.as_deref()),
        ("Berat", Some("AL"))
    );
    let position = berat.position.unwrap();
    assert_eq!((position.lat, position.lon), (40.7022, 19.9583));
}

#[test]
fn evidence_is_the_line_of_the_file() {
    let bridged = map(
        "friends.csv",
        "source,target,year\nann,bob,2001\nbob,cy,soon\n",
    );
    let tie = &bridged.catalog.relations()[1];
    assert_eq!(
        (tie.slug.as_str(), tie.evidence[0].paragraph),
        ("bob-cy", 3)
    );
    assert_eq!(
        bridged.catalog.article(tie.evidence[0].article).title,
        "friends.csv"
    );
    assert_eq!(
        bridged.catalog.relations()[0].date.unwrap().to_string(),
        "2001"
    );
    assert_eq!(
        bridged.mends.list()[0].to_string(),
        "1 × a date that is none, or in an unknown form; ignored (line 3)"
    );
}

#[test]
fn a_files_own_words_are_kept_beside_the_model() {
    let text = r##"{"graph": {"nodes": {
        "a": {"label": "Ann", "metadata": {"kind": "person", "age": 41, "town": "Oslo"}},
        "b": {"label": "Bob", "metadata": {"kind": "person", "age": 17, "town": "Oslo"}},
        "c": {"label": "Acme", "metadata": {"kind": "company"}}},
        "edges": [{"source": "a", "target": "b", "relation": "friend of", "directed": false},
                  {"source": "a", "target": "c", "relation": "works for", "directed": true, "metadata": {"weight": 2}}]}}"##;
    let Bridged { catalog, own, .. } = map("people.json", text);
    let ann = catalog.node(catalog.node_by_slug("a").unwrap());
    assert_eq!(own.kind(ann.kind), Some("person"));
    assert_eq!(
        catalog.node(catalog.node_by_slug("c").unwrap()).kind,
        Kind::Organization
    );
    assert_eq!(ann.summary, "town: Oslo");
    let figure = &catalog.figures()[0];
    assert_eq!((figure.measure.as_str(), figure.value), ("age", 41.0));
    let works = &catalog.relations()[1];
    assert_eq!(own.relation_type(works.relation_type), Some("works for"));
    assert!(works.relation_type.is_directed());
    assert_eq!(works.note.as_deref(), Some("works for; weight: 2"));
    let town = own
        .of_nodes
        .iter()
        .find(|attribute| attribute.name == "town")
        .unwrap();
    assert_eq!(
        (town.values.as_slice(), town.of.as_slice()),
        (
            ["Oslo".to_owned()].as_slice(),
            [vec![0], vec![0], vec![]].as_slice()
        )
    );
    assert!(
        own.of_nodes
            .iter()
            .any(|attribute| attribute.name == "age" && attribute.is_number)
    );
}

#[test]
fn a_view_of_a_file_is_passed_on_with_its_own_rows() {
    let bridged = map(
        "friends.csv",
        "source,target,year\nann,bob,2001\nbob,cy,2002\ncy,ann,2003\n",
    );
    let own = &bridged.own;
    let part = bridged
        .table
        .part(&own.node_rows[1..], &own.relation_rows.concat());
    assert_eq!(pairs(&part), ["bob-cy"]);
    assert_eq!(part.edges[0].line, 3);
}

#[test]
fn a_guess_can_be_corrected() {
    let text = "who;whom;since;remark\nann;bob;2001;x\nbob;cy;2002;y\n";
    let guessed = Import::new(file("a.csv", text), None).unwrap();
    assert_eq!(
        guessed.first_rows(2),
        [
            ["who", "whom", "since", "remark"],
            ["ann", "bob", "2001", "x"]
        ]
        .map(|row| row.map(str::to_owned).to_vec())
    );
    let mapping = Mapping {
        roles: vec![Role::Target, Role::Source, Role::Date, Role::Ignore],
        ..guessed.mapping().unwrap().clone()
    };
    let imported = Import::new(file("a.csv", text), Some(mapping))
        .and_then(Import::finish)
        .unwrap();
    assert_eq!(pairs(&imported.table), ["bob-ann", "cy-bob"]);
    assert_eq!(imported.table.edge_columns.names(), ["date"]);
    let wrong = Mapping {
        roles: vec![Role::Source, Role::Source, Role::Date, Role::Ignore],
        ..guessed.mapping().unwrap().clone()
    };
    let refusal = Import::new(file("a.csv", text), Some(wrong)).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "a.csv:1: no two columns could be told to be the source and the target of a tie; say which they are"
    );
}

#[test]
fn reading_goes_by_slices_and_tells_how_far_it_is() {
    let text = sample();
    let mut import = Import::new(file("a.csv", &text), None).unwrap();
    let mut told = Vec::new();
    loop {
        let progress = import.advance(1000).unwrap();
        told.push(progress.done);
        assert_eq!(progress.total, text.len());
        if progress.finished {
            break;
        }
    }
    assert!(told.len() > 10 && told.is_sorted());
    assert_eq!(told.last(), Some(&text.len()));
    assert_eq!(import.finish().unwrap().table, read("a.csv", &text).table);
}

#[test]
fn a_list_of_nodes_goes_with_a_list_of_edges() {
    let nodes = "id,label,kind\n1,Ann,person\n2,Bob,person\n3,Cy,person\n";
    let edges = "source,target\n1,2\n2,4\n";
    let imported = Import::pair(file("n.csv", nodes), file("e.csv", edges), None)
        .and_then(Import::finish)
        .unwrap();
    assert_eq!(imported.table.nodes.len(), 4);
    assert_eq!(imported.table.nodes[0].name(), "Ann");
    assert_eq!(pairs(&imported.table), ["1-2", "2-4"]);
    assert_eq!(
        imported.mends.list()[0].to_string(),
        "1 × an edge names a node that the file does not list; added by its id (line 3)"
    );
    let refusal = Import::pair(
        file("n.csv", nodes),
        file("e.csv", "source,target\n1,\"2\n"),
        None,
    )
    .and_then(Import::finish)
    .unwrap_err();
    assert_eq!((refusal.file.as_str(), refusal.line), ("e.csv", Some(2)));
}

#[test]
fn gexf_of_gephi_is_read() {
    let text = r#"<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-01-02"><creator>Gephi 0.10</creator><title>T</title><description></description></meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
    <attributes class="node" mode="static"><attribute id="0" title="Group" type="integer"><default>1</default></attribute></attributes>
    <nodes>
      <node id="0" label="Myriel"><attvalues><attvalue for="0" value="3"/></attvalues><viz:size value="2.0"/><viz:position x="1.5" y="-2"/><viz:color r="255" g="0" b="10" a="0.5"/>
        <nodes><node id="0.1" label="Inner"/></nodes></node>
      <node id="1" label="Valjean"/>
    </nodes>
    <edges><edge id="7" source="0" target="1" weight="2.5" type="directed" start="2001-05-06" end="2002-01-01"/></edges>
  </graph>
</gexf>"#;
    let table = read("a.gexf", text).table;
    let labels: Vec<&str> = table.nodes.iter().map(|node| node.name()).collect();
    assert_eq!(labels, ["Inner", "Myriel", "Valjean"]);
    let node = &table.nodes[1];
    assert_eq!(
        (node.place, node.color),
        (Some([1.5, -2.0]), Some([255, 0, 10]))
    );
    assert_eq!(node.get(0), Some(&Value::Number("3".to_owned())));
    let edge = &table.edges[0];
    assert_eq!((edge.weight, edge.directed), (Some(2.5), Some(true)));
    assert_eq!(edge.get(0), Some(&Value::text("2001-05-06/2002-01-01")));
    assert_eq!(table.meta_text("date"), Some("2024-01-02"));
}

#[test]
fn graphml_of_networkx_and_yed_is_read() {
    let text = r##"<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="node" attr.name="seen" attr.type="boolean"><default>false</default></key>
  <key id="d3" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected">
    <node id="n0"><data key="d0">A &amp; B</data><data key="d3"><y:ShapeNode><y:NodeLabel>A</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d2">true</data></node>
    <node id="n2"/>
    <edge source="n0" target="n1"><data key="d1">0.5</data></edge>
    <hyperedge id="h"><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n2"/></hyperedge>
  </graph>
</graphml>"##;
    let table = read("a.graphml", text).table;
    assert_eq!(table.nodes[0].name(), "A & B");
    assert_eq!(table.nodes[0].get(0), None, "a label is no attribute");
    let seen = table.node_columns.find("seen").unwrap();
    let flags: Vec<_> = table
        .nodes
        .iter()
        .map(|node| node.get(seen).cloned())
        .collect();
    assert_eq!(
        flags,
        [false, true, false].map(|flag| Some(Value::Flag(flag)))
    );
    assert_eq!(table.edges[0].weight, Some(0.5));
    assert_eq!(pairs(&table), ["n0-n1", "n0-n1", "n0-n2"]);
    assert_eq!(table.edges[1].tie.as_deref(), Some("h"));
    let bridged = map("a.graphml", text);
    assert_eq!(
        bridged
            .catalog
            .relation(bridged.catalog.relation_by_slug("h").unwrap())
            .parties
            .len(),
        3
    );
}

#[test]
fn json_of_d3_and_of_the_first_version_is_read() {
    let text = r##"{"nodes": [{"id": "a", "group": 1}, {"id": "b", "group": 2}], "links": [{"source": "a", "target": "b", "value": 3}]}"##;
    let table = read("a.json", text).table;
    assert_eq!(pairs(&table), ["a-b"]);
    assert_eq!(table.nodes[1].get(0), Some(&Value::Number("2".to_owned())));
    let text = r##"{"graph": {"directed": true, "label": "T", "edges": [{"source": 1, "target": 2, "relation": "r"}], "nodes": [{"id": 1, "label": "One"}, {"id": 2}]}}"##;
    let table = read("a.json", text).table;
    assert!(table.directed);
    assert_eq!(
        (
            table.title.as_str(),
            table.nodes[0].name(),
            table.edges[0].relation.as_deref()
        ),
        ("T", "One", Some("r"))
    );
}

#[test]
fn spreadsheets_with_semicolons_marks_and_crlf_are_read() {
    let table = read("a.csv", "\u{feff}Source;Target;Note\r\n\"Müller; Söhne\";\"a \"\"b\"\"\";\r\n'=x;c;\"two\r\nlines\"\r\n").table;
    assert_eq!(pairs(&table), ["Müller; Söhne-a \"b\"", "=x-c"]);
    assert_eq!(table.edges[1].get(0), Some(&Value::text("two\r\nlines")));
    assert_eq!(table.edges[1].line, 3);
}

/// Nothing of a file is markup, whatever it is written as: the corpus of issue and browser tests in small.
#[test]
fn hostile_strings_stay_strings() {
    let hostile = "<img src=x onerror=alert(1)>\"'&{{1}}=cmd|' /C calc'!A0";
    let quoted = hostile.replace('"', "\"\"");
    let table = read(
        "a.csv",
        &format!("source,target,note\n\"{quoted}\",b,\"{quoted}\"\n"),
    )
    .table;
    assert_eq!(table.nodes[0].id, hostile);
    for (name, text) in [
        ("a.gexf", write::gexf(&table)),
        ("a.graphml", write::graphml(&table)),
        ("a.json", write::json(&table)),
        ("a.csv", write::csv::edges(&table)),
    ] {
        let back = read(name, &text).table;
        assert_eq!(back.nodes[0].id, hostile, "{name}");
        assert_eq!(back.edges[0].get(0), Some(&Value::text(hostile)), "{name}");
        assert!(name.ends_with("json") || name.ends_with("csv") || !text.contains("<img"));
    }
}
