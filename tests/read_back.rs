//! What we write is read by the programs it is for: NetworkX and graphology see as many nodes and edges as we do.
//!
//! `cargo xtask test` fetches both and says where they are. Where they are not, the tests say so and pass.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use atlas::seed;
use exchange::bridge::{self, Choice};
use exchange::write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Writes the fixture's catalog as GEXF and GraphML; the files, and what a reader must print of each.
fn files(test: &str) -> ([String; 2], String) {
    let catalog = seed::load(Path::new("tests/fixtures/seeds")).unwrap();
    let table = bridge::table(
        &catalog,
        &Choice::all(&catalog),
        "Zonelink",
        &[("date", "2026-11-26")],
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let written = [
        ("z.gexf", write::gexf(&table)),
        ("z.graphml", write::graphml(&table)),
    ];
    let paths = written.map(|(name, text)| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    });
    let line = format!(
        "{} {} Alpha Special Economic Zone\n",
        table.nodes.len(),
        table.edges.len()
    );
    (paths, line.repeat(2))
}

/// What a script prints of the files; `None` with a line that says so where the reader is not there.
fn printed(
    program: &str,
    probe: &[&str],
    script: &str,
    path: [&str; 2],
    files: &[String],
) -> Option<String> {
    let [given, wanted] = path;
    let run = |arguments: &[&str]| {
        let mut command = Command::new(program);
        if let Some(folder) = std::env::var_os(given) {
            command.env(wanted, folder);
        }
        command.args(arguments).output()
    };
    if !run(probe).is_ok_and(|output| output.status.success()) {
        eprintln!(
            "skipped: {program} with what {script} needs is not here; `cargo xtask test native` fetches it"
        );
        return None;
    }
    let mut arguments = vec![script];
    arguments.extend(files.iter().map(String::as_str));
    let output = run(&arguments).unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn networkx_reads_as_many() {
    let (files, expected) = files("networkx");
    let paths = ["ZONELINK_TEST_PYTHON", "PYTHONPATH"];
    let script = "tests/readers/networkx_counts.py";
    if let Some(printed) = printed("python3", &["-c", "import networkx"], script, paths, &files) {
        assert_eq!(printed, expected);
    }
}

#[test]
fn graphology_reads_as_many() {
    let (files, expected) = files("graphology");
    let paths = ["ZONELINK_TEST_NODE", "NODE_PATH"];
    let script = "tests/readers/graphology_counts.cjs";
    let probe = [
        "-e",
        "require('graphology'); require('graphology-gexf'); require('graphology-graphml')",
    ];
    if let Some(printed) = printed("node", &probe, script, paths, &files) {
        assert_eq!(printed, expected);
    }
}
