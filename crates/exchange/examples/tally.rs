//! Counts what a file makes: `cargo run --release -p zonelink-exchange --example tally FILE…`.
#![allow(clippy::print_stdout, reason = "it is what this is for")]

use exchange::bridge;
use exchange::read::{File, Import};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        let start = Instant::now();
        let import = Import::new(File { name, bytes }, None)?;
        println!("{path}: mapping {:?}", import.mapping());
        let imported = import.finish()?;
        let read_ms = start.elapsed().as_millis();
        println!(
            "read in {read_ms} ms: {} nodes, {} edges",
            imported.table.nodes.len(),
            imported.table.edges.len()
        );
        let bridged = bridge::catalog(imported, "")?;
        let all_ms = start.elapsed().as_millis();
        let (catalog, own) = (&bridged.catalog, &bridged.own);
        println!(
            "catalog after {all_ms} ms: {} nodes, {} relations, {} figures",
            catalog.nodes().len(),
            catalog.relations().len(),
            catalog.figures().len()
        );
        let with =
            |has: fn(&atlas::Node) -> bool| catalog.nodes().iter().filter(|node| has(node)).count();
        println!(
            "with a country {}, with a position {}, with aliases {}",
            with(|node| node.country.is_some()),
            with(|node| node.position.is_some()),
            with(|node| !node.aliases.is_empty())
        );
        println!(
            "own kinds {:?}, own types {:?}, attributes {:?}",
            own.kinds,
            own.types,
            own.of_nodes.iter().map(|of| &of.name).collect::<Vec<_>>()
        );
        for mended in bridged.mends.list() {
            println!("  {mended}");
        }
    }
    Ok(())
}
