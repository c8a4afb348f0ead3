//! `cargo xtask bench`: the engine's module in node beside its peers, interleaved in one run, as Markdown tables.
//! The peers are installed once into the per-user cache; `benches/peers/` says which and how they are run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{cache, engine, process};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Builds the module, installs the peers if need be, and runs them all.
///
/// # Errors
/// When there is no node, or the set-up or a run fails.
pub fn bench() -> Result<()> {
    for program in ["node", "npm"] {
        if process::on_path(program).is_none() {
            bail!("the bench runs in node, and {program} is not here");
        }
    }
    let module = engine::build()?;
    let scripts = crate::workspace_root().join("benches/peers");
    // Named by what is asked for, so that another version of a peer is another folder.
    let lock = fs::read(scripts.join(FILES[1])).context("benches/peers/package-lock.json")?;
    let place = cache::folder()?.join(format!("bench-peers-{:08x}", fingerprint(&lock)));
    cache::install_whole(
        &place,
        Path::new("node_modules/d3-force/package.json"),
        |root| {
            println!("Fetching the engines to measure beside by npm, once for this user …");
            for file in FILES {
                fs::copy(scripts.join(file), root.join(file)).with_context(|| file.to_owned())?;
            }
            let mut install = Command::new("npm");
            install.args([
                "ci",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--loglevel=error",
            ]);
            process::run(install.current_dir(root))
        },
    )?;
    println!("Measuring: about 15 min; other work on this machine blurs the figures …");
    let mut run = Command::new("node");
    run.arg(scripts.join("bench.mjs"))
        .env("ENGINE_DIR", module)
        .env("PEERS_DIR", place);
    process::run(&mut run)
}

/// FNV-1a.
fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(2_166_136_261, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
    })
}
