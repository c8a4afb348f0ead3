//! `cargo xtask engine`: the layout engine as an ES module in `target/engine/`, with TypeScript types, usable without
//! the app. What it is and how to use it: `crates/layout-module/README.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::{self, cargo};
use crate::small_std::SmallStd;
use crate::toolchain::{self, WASM};
use crate::tools::{KEEP_APART, Tools};

const PACKAGE: &str = "zonelink-layout-module";

/// Builds the module and, where there is node, holds it against the native bytes. Returns its folder.
///
/// # Errors
/// When the set-up or the build fails, or the module is not what it should be.
pub fn build() -> Result<PathBuf> {
    let tools = Tools::ensure()?;
    let built = compiled(&["--profile", "module", "--package", PACKAGE])?;
    let folder = crate::workspace_root().join("target/engine");
    bound(
        &tools,
        &built.join("module/layout_module.wasm"),
        "layout",
        &folder,
        &["-O3", "--converge", KEEP_APART],
    )?;
    let script = folder.join("layout.js");
    let code = fs::read_to_string(&script).context("the module's JavaScript")?;
    fs::write(&script, without_docs(&code)).context("the module's JavaScript")?;
    let readme = crate::workspace_root().join("crates/layout-module/README.md");
    fs::copy(readme, folder.join("README.md")).context("the module's README")?;
    check(&folder)?;
    Ok(folder)
}

/// Compiles something to wasm; answers the folder of that target, with a folder for each profile.
pub(crate) fn compiled(what: &[&str]) -> Result<PathBuf> {
    toolchain::ensure_wasm_target()?;
    let target = toolchain::target_folder()?;
    let small_std = SmallStd::ensure("module")?;
    process::run(small_std.set(cargo(&["build", "--target", WASM]).args(what)))?;
    Ok(target.join(WASM))
}

/// Makes of compiled wasm an ES module in a folder, optimized where that can be done.
pub(crate) fn bound(
    tools: &Tools,
    whole: &Path,
    name: &str,
    folder: &Path,
    levels: &[&str],
) -> Result<()> {
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .args([
            "--target",
            "web",
            "--remove-name-section",
            "--remove-producers-section",
            "--out-name",
            name,
        ])
        .arg("--out-dir")
        .arg(folder)
        .arg(whole)
        .env("PATH", tools.path()?);
    process::run(&mut bindgen)?;
    tools.optimize(&folder.join(format!("{name}_bg.wasm")), levels)
}

fn check(folder: &Path) -> Result<()> {
    if process::on_path("node").is_none() {
        println!("There is no node to check the module with.");
        return Ok(());
    }
    let script = crate::workspace_root().join("benches/engine/check.mjs");
    process::run(Command::new("node").arg(script).arg(folder))
}

/// The script without its doc comments, which stand in the TypeScript types as well.
fn without_docs(script: &str) -> String {
    let mut code = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines() {
        in_comment |= line.trim_start().starts_with("/**");
        if !in_comment {
            code.push_str(line);
            code.push('\n');
        }
        in_comment &= !line.trim_end().ends_with("*/");
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doc_comments_go_and_code_stays() {
        let script = "/**\n * Says.\n */\nclass A {\n    /** More. */\n    a() { return 2\n        * 3; }\n}\n";
        let code = "class A {\n    a() { return 2\n        * 3; }\n}\n";
        assert_eq!(without_docs(script), code);
    }
}
