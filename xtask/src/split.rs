//! The app in two modules: what the first screen needs, and what is loaded later over the same memory.
//!
//! The source marks where it splits (`src/ui/later.rs`); what can only be reached from there becomes `later-*.wasm`. Trunk knows
//! nothing of this, so the app that it made is made once more from what the compiler left.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};

use crate::process;
use crate::shorten;
use crate::tools::{SMALLEST, Tools};

/// By this the compiler is told to leave what splitting needs (`build.rs`).
pub(crate) const SPLIT: &str = "ZONELINK_SPLIT";
/// How wasm-bindgen refers to what loads a module, before we put our own there.
const LINK: &str = "import * as import1 from \"./__wasm_split.js\"\n";
const LOADER: &str = include_str!("split/loader.js");

/// Splits the app in `dist`, which trunk made of `compiled`.
///
/// # Errors
/// When a tool fails, or leaves something else than it does today.
pub(crate) fn split(dist: &Path, compiled: &Path, tools: &Tools) -> Result<()> {
    let scratch = compiled.with_file_name("split");
    let _ = fs::remove_dir_all(&scratch); // of an earlier build
    fs::create_dir_all(&scratch).with_context(|| scratch.display().to_string())?;
    run(tools, "wasm-split-cli", |split| {
        split.arg(compiled).arg(&scratch)
    })?;
    let later = scratch.join("split_later.wasm");
    let modules = fs::read_dir(&scratch)?.filter_map(Result::ok);
    let is_wasm =
        |module: &fs::DirEntry| module.path().extension().is_some_and(|end| end == "wasm");
    if modules.filter(is_wasm).count() != 2 || !later.is_file() {
        bail!(
            "the app was not split into two modules; see {}",
            scratch.display()
        );
    }
    tools.optimize(&later, &SMALLEST)?;
    let module = fs::read(&later)?;
    let digest: String = Sha256::digest(&module)[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let file = format!("later-{digest}.wasm");
    fs::write(dist.join(&file), module)?;

    let script = shorten::app_in(dist)?.script;
    let stem = script.file_stem().unwrap_or_default();
    let main = scratch.join("main.wasm");
    run(tools, "wasm-bindgen", |bind| {
        let options = [
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-name",
        ];
        bind.args(options)
            .arg(stem)
            .arg("--out-dir")
            .arg(dist)
            .arg(&main)
    })?;
    let code = fs::read_to_string(&script)?;
    // The build ends with wasm-opt over the app, once what is shortened can go (`bundle.rs`).
    Ok(fs::write(&script, linked(&code, &file)?)?)
}

fn run(
    tools: &Tools,
    program: &str,
    told: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<()> {
    let mut command = Command::new(program);
    process::run(told(&mut command).env("PATH", tools.path()?))
}

/// The app's script with our loader in it, which loads `file`.
fn linked(code: &str, file: &str) -> Result<String> {
    let Some((before, after)) = code.split_once(LINK) else {
        bail!("wasm-bindgen no longer writes `{}`", LINK.trim_end());
    };
    let loader = LOADER.replace("{file}", file);
    let link = "const import1 = { __wasm_split_load_later: load };\n";
    Ok(format!("{before}{loader}{link}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_takes_the_place_of_the_import() -> Result<()> {
        let code = linked(&format!("{LINK}f(import1);\n"), "later-1.wasm")?;
        assert!(code.contains("new URL(\"later-1.wasm\""));
        assert!(code.ends_with("load };\nf(import1);\n"));
        assert!(linked("f();", "later-1.wasm").is_err());
        Ok(())
    }
}
