//! The formats hold what they are given: export, import and export again give the same bytes, and an import of our own
//! export is the map that it came from.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use atlas::{Catalog, seed};
use exchange::bridge::{self, Choice};
use exchange::read::{File, Import, Imported};
use exchange::{Table, write};
use std::path::Path;
use zonelink::format::json;

const META: [(&str, &str); 3] = [
    ("licence", "MIT OR Apache-2.0"),
    ("data_version", "1"),
    ("date", "2026-11-26"),
];

type Writer = fn(&Table) -> String;

/// The real seeds, and the small ones that hold every feature.
fn catalogs() -> [Catalog; 2] {
    ["seeds", "tests/fixtures/seeds"].map(|folder| seed::load(Path::new(folder)).unwrap())
}

fn table(catalog: &Catalog) -> Table {
    bridge::table(catalog, &Choice::all(catalog), "Zonelink", &META)
}

fn export_json(catalog: &Catalog) -> String {
    let imprint = json::Imprint {
        data_version: "1",
        licence: "MIT OR Apache-2.0",
        date: "2026-11-26",
    };
    serde_json::to_string_pretty(&json::document(catalog, imprint)).unwrap() + "\n"
}

fn file(name: &str, text: &str) -> File {
    File {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

fn import(name: &str, text: &str) -> Imported {
    let imported = Import::new(file(name, text), None)
        .and_then(Import::finish)
        .unwrap();
    assert!(
        imported.mends.list().is_empty(),
        "{:?}",
        imported.mends.list()
    );
    imported
}

#[test]
fn every_format_comes_back_in_the_same_bytes() {
    for catalog in catalogs() {
        let table = table(&catalog);
        let formats: [(&str, Writer); 3] = [
            ("z.gexf", write::gexf),
            ("z.graphml", write::graphml),
            ("z.json", write::json),
        ];
        for (name, write) in formats {
            let text = write(&table);
            let back = import(name, &text).table;
            assert_eq!(
                (back.nodes.len(), back.edges.len()),
                (table.nodes.len(), table.edges.len()),
                "{name}"
            );
            assert_eq!(write(&back), text, "{name}");
        }
        let (nodes, edges) = (write::csv::nodes(&table), write::csv::edges(&table));
        let back = Import::pair(file("nodes.csv", &nodes), file("ties.csv", &edges), None)
            .and_then(Import::finish)
            .unwrap()
            .table;
        assert_eq!(write::csv::nodes(&back), nodes);
        assert_eq!(write::csv::edges(&back), edges);
    }
}

#[test]
fn our_json_is_read_and_written_as_it_was() {
    for catalog in catalogs() {
        let text = export_json(&catalog);
        assert_eq!(write::json(&import("z.json", &text).table), text);
    }
}

#[test]
fn our_json_is_the_map_again() {
    for catalog in catalogs() {
        let text = export_json(&catalog);
        let again = bridge::catalog(import("z.json", &text), "").unwrap();
        assert!(again.mends.list().is_empty(), "{:?}", again.mends.list());
        assert_eq!(again.catalog.relations().len(), catalog.relations().len());
        for (node, known) in again.catalog.nodes().iter().zip(catalog.nodes()) {
            assert_eq!(node, known);
        }
        for (tie, known) in again.catalog.relations().iter().zip(catalog.relations()) {
            assert_eq!(
                (&tie.slug, tie.relation_type, &tie.parties),
                (&known.slug, known.relation_type, &known.parties)
            );
            assert_eq!(
                (tie.date, tie.status, tie.basis, &tie.note),
                (known.date, known.status, known.basis, &known.note)
            );
            assert_eq!(tie.initiatives, known.initiatives);
        }
        assert_eq!(export_json(&again.catalog), text);
    }
}

/// What other formats cannot hold is lost; nodes, ties and what they are is not.
#[test]
fn gexf_graphml_and_csv_are_the_map_again() {
    for catalog in catalogs() {
        let table = table(&catalog);
        let pair = Import::pair(
            file("nodes.csv", &write::csv::nodes(&table)),
            file("ties.csv", &write::csv::edges(&table)),
            None,
        );
        let files = [
            import("z.gexf", &write::gexf(&table)),
            import("z.graphml", &write::graphml(&table)),
            pair.and_then(Import::finish).unwrap(),
        ];
        for imported in files {
            let name = imported.file.clone();
            let again = bridge::catalog(imported, "").unwrap();
            assert!(
                again.own.kinds.is_empty() && again.own.types.is_empty(),
                "{name}"
            );
            for (node, known) in again.catalog.nodes().iter().zip(catalog.nodes()) {
                assert_eq!(node, known, "{name}");
            }
            for (tie, known) in again.catalog.relations().iter().zip(catalog.relations()) {
                let of = |tie: &atlas::Relation| {
                    (
                        tie.slug.clone(),
                        tie.relation_type,
                        tie.parties.clone(),
                        tie.date,
                        tie.status,
                        tie.basis,
                        tie.note.clone(),
                        tie.initiatives.clone(),
                    )
                };
                assert_eq!(of(tie), of(known), "{name}");
            }
            assert_eq!(again.catalog.relations().len(), catalog.relations().len());
        }
    }
}

#[test]
fn a_part_is_passed_on_without_what_leads_out_of_it() {
    let [catalog, _] = catalogs();
    let nodes: Vec<_> = catalog.node_ids().take(20).collect();
    let choice = Choice {
        nodes: nodes.clone(),
        relations: catalog.relation_ids().collect(),
    };
    let table = bridge::table(&catalog, &choice, "Part", &META);
    assert_eq!(table.nodes.len(), 20);
    assert!(
        table
            .edges
            .iter()
            .all(|edge| edge.source < 20 && edge.target < 20)
    );
    let strands = catalog
        .relations()
        .iter()
        .flat_map(atlas::Relation::strands);
    let inside = strands
        .filter(|(a, b)| nodes.contains(a) && nodes.contains(b))
        .count();
    assert_eq!(table.edges.len(), inside);
}
