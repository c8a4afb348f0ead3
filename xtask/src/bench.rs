//! `cargo xtask bench`: the engine's module in node beside its peers, interleaved in one run, as Markdown tables.
//! `cargo xtask bench render`: the map in Chromium beside other renderers. The peers are installed once into the per-user cache; `benches/peers/` and
//! `benches/render/` say which and how they are run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::tools::Tools;
use crate::{cache, engine, process};

/// Around the tables of the renderers in BENCHMARKS.md.
const BEGIN: &str = "<!-- rendering: written by `cargo xtask bench render` -->";
const END: &str = "<!-- end of rendering -->";

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Builds the module, installs the peers if need be, and runs them all.
///
/// # Errors
/// When there is no node, or the set-up or a run fails.
pub fn bench() -> Result<()> {
    ensure_node()?;
    let module = engine::build()?;
    let place = peers("peers", "node_modules/d3-force/package.json")?;
    println!("Measuring: about 15 min; other work on this machine blurs the figures …");
    let script = crate::workspace_root().join("benches/peers/bench.mjs");
    let mut run = Command::new("node");
    run.arg(script)
        .env("ENGINE_DIR", module)
        .env("PEERS_DIR", place);
    process::run(&mut run)
}

/// Builds the map on a made-up graph and draws it in Chromium beside other renderers; writes the table to BENCHMARKS.md.
///
/// # Errors
/// When there is no node or Chromium, or the set-up or a run fails.
pub fn render(rounds: Option<&str>) -> Result<()> {
    ensure_node()?;
    if process::on_path("chromium").is_none() {
        bail!("the renderers run in Chromium, and chromium is not here");
    }
    let module = engine::build()?;
    let map = map_module()?;
    let place = peers("render", "node_modules/sigma/package.json")?;
    println!("Measuring: about 10 min; other work on this machine blurs the figures …");
    let script = crate::workspace_root().join("benches/render/bench.mjs");
    let mut run = Command::new("node");
    run.arg(script)
        .args(rounds)
        .env("MAP_DIR", map)
        .env("ENGINE_DIR", module)
        .env("PEERS_DIR", place);
    let (status, tables) = process::listen(&mut run)?;
    ensure!(status.success(), "the bench failed ({status})");
    let file = crate::workspace_root().join("BENCHMARKS.md");
    let text = fs::read_to_string(&file).context("BENCHMARKS.md")?;
    fs::write(&file, with_tables(&text, &tables)?).context("BENCHMARKS.md")
}

fn ensure_node() -> Result<()> {
    for program in ["node", "npm"] {
        if process::on_path(program).is_none() {
            bail!("the bench runs in node, and {program} is not here");
        }
    }
    Ok(())
}

/// The map on a made-up graph as an ES module, built as the app is.
fn map_module() -> Result<PathBuf> {
    let tools = Tools::ensure()?;
    let built = engine::compiled(&["--release", "--package", "zonelink", "--bin", "map_bench"])?;
    let folder = crate::workspace_root().join("target/map-bench");
    engine::bound(
        &tools,
        &built.join("release/map_bench.wasm"),
        "map_bench",
        &folder,
        &["-Oz"],
    )?;
    Ok(folder)
}

/// The folder with the packages that `benches/<name>` names, fetched if need be; `witness` is a file that is there then.
fn peers(name: &str, witness: &str) -> Result<PathBuf> {
    let scripts = crate::workspace_root().join("benches").join(name);
    // Named by what is asked for, so that another version of a peer is another folder.
    let lock = fs::read(scripts.join(FILES[1])).context("package-lock.json")?;
    let place = cache::folder()?.join(format!("bench-{name}-{:08x}", fingerprint(&lock)));
    cache::install_whole(&place, Path::new(witness), |root| {
        println!("Fetching what to measure beside by npm, once for this user …");
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
    })?;
    Ok(place)
}

/// The text with other tables between the marks of its section.
fn with_tables(text: &str, tables: &str) -> Result<String> {
    let (before, rest) = text
        .split_once(BEGIN)
        .context("BENCHMARKS.md has no place for the tables")?;
    let (_old, after) = rest
        .split_once(END)
        .context("BENCHMARKS.md has no end of the tables")?;
    // Of what was said, the tables alone.
    let is_table = |line: &&str| line.is_empty() || line.starts_with('|');
    let lines: Vec<&str> = tables.lines().map(str::trim).filter(is_table).collect();
    Ok(format!(
        "{before}{BEGIN}\n{}\n{END}{after}",
        lines.join("\n").trim()
    ))
}

/// FNV-1a.
fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(2_166_136_261, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_take_the_place_of_those_before() -> Result<()> {
        let text = format!("# B\n\n{BEGIN}\nold\n{END}\n\nrest\n");
        let once = with_tables(&text, "| new |\n")?;
        assert_eq!(once, format!("# B\n\n{BEGIN}\n| new |\n{END}\n\nrest\n"));
        assert_eq!(with_tables(&once, "| new |")?, once);
        assert!(with_tables("# B", "").is_err());
        let kept = fs::read_to_string(crate::workspace_root().join("BENCHMARKS.md"))?;
        assert!(with_tables(&kept, "").is_ok());
        Ok(())
    }
}
