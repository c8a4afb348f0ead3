//! The architecture, held: the modules of `src/lib.rs` stand in layer order and look only down (here: up the list),
//! and the absences that ARCHITECTURE.md promises are absent.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the modules of the crate that it may name.
const MAY_USE: &[(&str, &[&str])] = &[
    ("language", &[]),
    ("graph", &["language"]),
    ("embedded", &["language", "graph"]),
    ("view", &["language", "graph"]),
    ("format", &["language", "graph", "view"]),
    ("state", &["language", "graph", "view", "format"]),
    ("page", &["language", "graph", "view", "format", "state"]),
    (
        "web",
        &[
            "language", "graph", "embedded", "view", "format", "state", "page",
        ],
    ),
    (
        "ui",
        &[
            "language", "graph", "embedded", "view", "format", "state", "page", "web",
        ],
    ),
    (
        "cli",
        &[
            "language", "graph", "embedded", "view", "format", "state", "page",
        ],
    ),
];

/// Words that must not stand in the code under a folder, and why.
const ABSENT: &[(&str, &[&str], &str)] = &[
    (
        "src/graph",
        &["web_sys", "js_sys", "wasm_bindgen", "leptos"],
        "pure",
    ),
    (
        "src/view",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "Instant",
            "SystemTime",
            "thread_rng",
        ],
        "pure: no DOM, clock or chance",
    ),
    (
        "src/state",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "Instant",
            "SystemTime",
        ],
        "pure: no DOM, clock or chance",
    ),
    (
        "src/page",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "petgraph",
            "Instant",
            "SystemTime",
        ],
        "pure: no DOM, clock or chance",
    ),
    (
        "src/format",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "Instant",
            "SystemTime",
        ],
        "pure: no DOM, clock or chance",
    ),
    (
        "crates/exchange/src",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "Instant",
            "SystemTime",
            "std::fs",
            "std::net",
            "petgraph",
            "zonelink::",
        ],
        "bytes in, tables and text out: no browser, clock or files",
    ),
    (
        "crates/layout/src",
        &[
            "web_sys",
            "js_sys",
            "atlas",
            "Instant",
            "SystemTime",
            "thread_rng",
        ],
        "numbers in, positions out",
    ),
    (
        "crates/atlas/src/model",
        &["toml", "web_sys", "layout::", "petgraph"],
        "plain data",
    ),
    ("src/view", &["petgraph"], "only graph names petgraph"),
    ("src/state", &["petgraph"], "only graph names petgraph"),
    (
        "src/web",
        &[
            "petgraph",
            "inner_html",
            "innerHTML",
            "insert_adjacent_html",
            "eval(",
        ],
        "no string becomes markup or code",
    ),
    (
        "src/ui",
        &[
            "petgraph",
            "inner_html",
            "innerHTML",
            "insert_adjacent_html",
            "eval(",
        ],
        "no string becomes markup or code",
    ),
];

#[test]
fn lib_lists_the_modules_in_layer_order() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let listed: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let expected: Vec<&str> = MAY_USE.iter().map(|(module, _)| *module).collect();
    assert_eq!(listed, expected);
}

#[test]
fn every_module_uses_only_layers_above_it_in_the_list() {
    let mut wrong = Vec::new();
    for (layer, allowed) in MAY_USE {
        for (file, code) in sources(&root().join("src").join(layer))
            .chain(single(&root().join(format!("src/{layer}.rs"))))
        {
            for (number, line) in code.lines().enumerate() {
                for named in crate_paths(line) {
                    if named != *layer
                        && !allowed.contains(&named)
                        && MAY_USE.iter().any(|(module, _)| *module == named)
                    {
                        wrong.push(format!(
                            "{}:{}: {layer} names crate::{named}",
                            file.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_promised_to_be_absent_is_absent() {
    let mut found = Vec::new();
    for (folder, words, why) in ABSENT {
        for (file, code) in sources(&root().join(folder)) {
            let code = code.split("#[cfg(test)]").next().unwrap_or_default();
            for (number, line) in code
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.trim_start().starts_with("//"))
            {
                for word in words.iter().filter(|word| line.contains(*word)) {
                    found.push(format!(
                        "{}:{}: `{word}` ({why})",
                        file.display(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_layout_crate_does_not_know_the_domain() {
    let manifest = fs::read_to_string(root().join("crates/layout/Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("atlas"),
        "crates/layout knows numbers, not zones"
    );
    let manifest = fs::read_to_string(root().join("crates/atlas/Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("zonelink-layout"),
        "crates/atlas knows nothing of positions"
    );
}

/// Reading and writing files comes with a worker, on demand: what the app is made of must not name it.
#[test]
fn the_app_does_not_carry_the_exchange_of_files() {
    let layers = ["graph", "view", "format", "state", "ui"];
    let layers = layers.iter().map(|layer| root().join("src").join(layer));
    let app = single(&root().join("src/bin/app.rs"));
    let naming = layers.flat_map(|layer| sources(&layer)).chain(app);
    let naming: Vec<String> = naming
        .filter(|(_, code)| code.contains("exchange::"))
        .map(|(file, _)| file.display().to_string())
        .collect();
    assert!(naming.is_empty(), "{}", naming.join(", "));
}

#[test]
fn every_file_says_first_what_it_is() {
    let folders = [
        "src",
        "crates/atlas/src",
        "crates/exchange/src",
        "crates/layout/src",
        "xtask/src",
    ];
    let silent = folders
        .iter()
        .flat_map(|folder| sources(&root().join(folder)))
        .filter(|(_, code)| !code.starts_with("//!"));
    let silent: Vec<String> = silent.map(|(file, _)| file.display().to_string()).collect();
    assert!(
        silent.is_empty(),
        "no //! at the top of {}",
        silent.join(", ")
    );
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn single(file: &Path) -> Option<(PathBuf, String)> {
    fs::read_to_string(file)
        .ok()
        .map(|code| (file.to_path_buf(), code))
}

fn sources(folder: &Path) -> impl Iterator<Item = (PathBuf, String)> + use<> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.into_iter().map(|file| {
        let code = fs::read_to_string(&file).unwrap();
        (file, code)
    })
}

/// The modules named as `crate::module` in a line, groups like `crate::{a, b}` included.
fn crate_paths(line: &str) -> Vec<&str> {
    let after = line.split("crate::").skip(1);
    after
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(group) => group
                .split([',', '}'])
                .map(str::trim)
                .map(first_word)
                .collect(),
            None => vec![first_word(rest)],
        })
        .collect()
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .next()
        .unwrap_or_default()
}
