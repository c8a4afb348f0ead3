//! wasm-opt, from npm's binaryen: the same file on every machine, and no compiler needed. It runs in node.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{cache, process};

/// The folder with wasm-opt of this version of binaryen, installed if need be; `None` when it is on PATH.
pub(super) fn ensure(version: &str) -> Result<Option<PathBuf>> {
    if super::is_on_path("wasm-opt", &format!("wasm-opt version {version}")) {
        return Ok(None);
    }
    let (npm, program) = if cfg!(windows) {
        ("npm.cmd", "wasm-opt.cmd")
    } else {
        ("npm", "wasm-opt")
    };
    let answers = |program| process::ask(Command::new(program).arg("--version")).is_some();
    ensure!(
        answers("node") && answers(npm),
        "it needs node and npm, and they are not here"
    );

    let place = cache::folder()?.join(format!("binaryen-{version}"));
    let programs = Path::new("node_modules").join(".bin");
    cache::install_whole(&place, &programs.join(program), |root| {
        println!("Fetching binaryen {version} (wasm-opt) by npm, once for this user …");
        let mut install = Command::new(npm);
        install
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .args(["--loglevel=error", "--prefix", "."])
            .arg(format!("binaryen@{version}"))
            .current_dir(root);
        process::run(&mut install)
    })?;
    Ok(Some(place.join(programs)))
}
