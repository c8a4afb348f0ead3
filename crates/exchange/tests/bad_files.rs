//! Every bad file gets one clear message: where, what, and what to do. One test a file of `tests/fixtures/exchange/bad`.
#![allow(clippy::unwrap_used, reason = "tests")]

use exchange::read::{File, Import, MAX_NODES, check_size};
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/exchange/bad")
}

/// What is said of some bytes under a name.
fn said(name: &str, bytes: Vec<u8>) -> String {
    let file = File {
        name: name.to_owned(),
        bytes,
    };
    match Import::new(file, None).and_then(Import::finish) {
        Ok(imported) => format!("read: {} nodes", imported.table.nodes.len()),
        Err(refusal) => refusal.to_string(),
    }
}

macro_rules! bad {
    ($($test:ident $file:literal $message:literal)+) => {
        $(
            #[test]
            fn $test() {
                let bytes = fs::read(folder().join($file)).unwrap();
                assert_eq!(said($file, bytes), concat!($file, $message));
            }
        )+

        #[test]
        fn every_bad_file_has_its_test() {
            let tested = [$($file),+];
            for entry in fs::read_dir(folder()).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                assert!(tested.contains(&name.as_str()), "{name}");
            }
        }
    };
}

bad! {
    after_quote_csv "after-quote.csv" ":2: a closing quote is followed by “by ”; a quote inside a quoted cell is written twice"
    after_the_end_json "after-the-end.json" ":2: “{}” stands where the end of the file is wanted"
    bare_ampersand_gexf "bare-ampersand.gexf" ":5: a “&” begins no reference; as a character it is written &amp;"
    bomb_gexf "bomb.gexf" ":2: the document type declares entities or elements of its own, which are not read, for they can grow without bound; delete everything from <!DOCTYPE to ]>"
    comma_json "comma.json" ":3: “}}}” stands where a name in quotes is wanted"
    crossed_gexf "crossed.gexf" ":6: </edges> stands where </nodes> is wanted; close elements in the order in which they were opened"
    cut_off_graphml "cut-off.graphml" ":6: the file ends inside <node>; is it only a part of a file?"
    cut_off_json "cut-off.json" ":3: the file ends where a value is wanted; is it only a part of a file?"
    drawing_graphml "drawing.graphml" ":2: the file begins with <svg>; <gexf> or <graphml> is wanted"
    duplicate_node_gexf "duplicate-node.gexf" ":7: node “a” stands twice, first on line 5; give each node an id of its own or delete one"
    duplicate_node_graphml "duplicate-node.graphml" ":5: node “a” stands twice, first on line 4; give each node an id of its own or delete one"
    duplicate_node_json "duplicate-node.json" ":4: node “a” stands twice, first on line 2; give each node an id of its own or delete one"
    duplicate_node_nodes_csv "duplicate-node.nodes.csv" ":4: node “a” stands twice, first on line 2; give each node an id of its own or delete one"
    empty_id_json "empty-id.json" ":2: a node has an empty id; give it one or delete the line"
    empty_csv "empty.csv" ": the file is empty"
    header_only_csv "header-only.csv" ": there is no node and no edge in the file"
    list_json "list.json" ":1: “[[\"a\", \"b\"]]” stands where a graph in braces is wanted"
    negative_id_csv "negative-id.csv" ":3: node id “-3” is negative; ids are names or numbers from 0 on, so number the nodes anew"
    negative_id_gexf "negative-id.gexf" ":6: node id “-1” is negative; ids are names or numbers from 0 on, so number the nodes anew"
    negative_id_graphml "negative-id.graphml" ":5: node id “-2” is negative; ids are names or numbers from 0 on, so number the nodes anew"
    negative_id_json "negative-id.json" ":3: node id “-1” is negative; ids are names or numbers from 0 on, so number the nodes anew"
    no_graph_graphml "no-graph.graphml" ": there is no node and no edge in the file"
    no_id_graphml "no-id.graphml" ":4: <node> has no id; every <node> needs one"
    no_id_json "no-id.json" ":3: a node has no id; give each node one of its own"
    no_source_gexf "no-source.gexf" ":8: <edge> has no source; every <edge> needs one"
    no_target_json "no-target.json" ":2: an edge names no source or no target; both are ids of nodes"
    not_utf_8_csv "not-utf-8.csv" ":3: byte 0xfc is not UTF-8; save the file as UTF-8"
    number_json "number.json" ":2: “3}}” stands where a list of nodes, or nodes by id in braces, is wanted"
    one_column_csv "one-column.csv" ":1: there is one column only; a list of ties has at least two, divided by comma, semicolon, tab or bar"
    open_text_json "open-text.json" ":1: a text is not closed by a quote on its line"
    page_gexf "page.gexf" ":1: this is a web page, not a graph; download the file itself"
    picture_gexf "picture.gexf" ":1: this is a picture, not a text; choose a CSV, JSON, GEXF or GraphML file"
    reads_a_file_graphml "reads-a-file.graphml" ":2: the document type declares entities or elements of its own, which are not read, for they can grow without bound; delete everything from <!DOCTYPE to ]>"
    single_quotes_json "single-quotes.json" ":1: “'graph': {}}” stands where a name in quotes is wanted"
    table_json "table.json" ":1: a .json file begins with {, and this one does not; is it a CSV file by another name?"
    too_many_cells_csv "too-many-cells.csv" ":3: the row has 4 cells and the first row has 3; a cell that holds the delimiter must stand in quotes"
    two_graphs_graphml "two-graphs.graphml" ":6: a second <graph> begins here; a map shows one, so give each a file of its own"
    two_graphs_json "two-graphs.json" ":2: a second graph begins here; a map shows one, so give each a file of its own"
    unclosed_quote_csv "unclosed-quote.csv" ":3: a cell opens with a quote that is never closed; close it, or write it twice if it is part of the text"
    unknown_entity_gexf "unknown-entity.gexf" ":5: the entity “&eacute;” is not read, only &amp; &lt; &gt; &quot; &apos; and numbered ones such as &#233; are; write the character itself"
    utf_16_csv "utf-16.csv" ":1: the file is written in UTF-16; save it as UTF-8 (in Excel: “CSV UTF-8”)"
    workbook_csv "workbook.csv" ":1: this is a compressed file, such as a workbook of Excel, not a text; choose a CSV, JSON, GEXF or GraphML file"
    zeros_csv "zeros.csv" ":2: the file holds bytes that no text has; choose a CSV, JSON, GEXF or GraphML file"
}

#[test]
fn three_hundred_megabytes_are_refused_before_they_are_read() {
    let refusal = check_size(300_000_000).unwrap_err();
    assert_eq!(
        refusal.message,
        "the file has 300 MB and at most 200 MB are read; leave out columns or rows that the map does not need"
    );
    assert_eq!(check_size(1_793_895), Ok(()));
}

#[test]
fn more_nodes_than_a_map_can_show_are_refused() {
    let row = |number: usize| format!("n{number},m{number}\n");
    let text: String =
        "source,target\n".to_owned() + &(0..=MAX_NODES / 2).map(row).collect::<String>();
    assert_eq!(
        said("many.csv", text.into_bytes()),
        "many.csv:100002: the file has more than 200000 nodes, the most a map can show; leave some out"
    );
}

#[test]
fn what_is_nested_without_end_is_refused() {
    let json = format!("{{\"graph\": {{\"nodes\": {{\"a\": {}", "[".repeat(100_000));
    assert_eq!(
        said("deep.json", json.into_bytes()),
        "deep.json:1: values are nested more than 64 deep; no graph needs that"
    );
    let xml = "<graphml>".repeat(100_000);
    assert_eq!(
        said("deep.graphml", xml.into_bytes()),
        "deep.graphml:1: elements are nested more than 64 deep; no graph needs that"
    );
}

#[test]
fn more_attributes_than_a_column_can_list_are_refused() {
    let header: Vec<String> = (0..600).map(|column| format!("x{column}")).collect();
    let text = format!(
        "source,target,{}\na,b,{}\n",
        header.join(","),
        vec!["1"; 600].join(",")
    );
    assert_eq!(
        said("wide.csv", text.into_bytes()),
        "wide.csv:2: there are more than 500 attributes; leave some out"
    );
}
