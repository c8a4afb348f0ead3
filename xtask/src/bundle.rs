//! The release build: everything that is needed is set up, then trunk fills `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::npm;
use crate::process::{self, cargo};
use crate::shorten;
use crate::small_std::SmallStd;
use crate::split;
use crate::styles;
use crate::toolchain::{self, WASM};
use crate::tools::{SMALLEST, Tools};

/// What was built.
pub struct Bundle {
    /// The folder with the site.
    pub dist: PathBuf,
    /// Whether wasm-opt has been over the modules; if not, they still carry names and are larger.
    pub is_optimized: bool,
}

/// Builds the site into `dist/`. Where `address` says where it will lie, its pages say their whole addresses.
///
/// # Errors
/// When the set-up or the build fails; what was in `dist/` stays.
pub fn build(address: Option<&str>) -> Result<Bundle> {
    toolchain::ensure_wasm_target()?;
    let tools = Tools::ensure()?;
    fetch_crates()?;
    let small_std = SmallStd::ensure("site")?;

    println!("Building the site, release: about 5 min on two cores the first time …");
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--log", "warn"])
        .env("PATH", tools.path()?)
        .current_dir(crate::workspace_root());
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk 0.21 stops at NO_COLOR=1: it wants "true".
        trunk.env("NO_COLOR", "true");
    }
    // Where the app is split, trunk's is thrown away; it is the first of them.
    let most = match (tools.has_wasm_opt, tools.has_wasm_split) {
        (true, false) => None,
        (true, true) => Some(1),
        (false, _) => Some(usize::MAX),
    };
    let page = most.map(PageWithoutWasmOpt::write).transpose()?;
    if page.is_some() {
        trunk.arg(PageWithoutWasmOpt::NAME);
    }
    if tools.has_wasm_split {
        trunk.env(split::SPLIT, "1");
    }
    process::run(small_std.set(&mut trunk))?;
    let dist = crate::dist();
    if tools.has_wasm_split {
        let compiled = toolchain::target_folder()?
            .join(WASM)
            .join("release/app.wasm");
        split::split(&dist, &compiled, &tools)?;
    }
    styles::merge(&dist)?;
    // The settled map and the first words go into the page, so that they are there before the program is.
    let pages = [
        "run", "--quiet", "--locked", "--bin", "zonelink", "--", "pages", "--dist",
    ];
    let address = address.map(|address| ["--address", address]);
    process::run(cargo(&pages).arg(&dist).args(address.into_iter().flatten()))?;
    shorten::shorten(&dist, |app| {
        // Once more: what the dropped exports led to can go now.
        tools.optimize(app, &SMALLEST)
    })?;
    styles::strip(&dist)?;
    compress_scripts(&dist)?;
    Ok(Bundle {
        dist,
        is_optimized: tools.has_wasm_opt,
    })
}

/// What makes scripts small; plain JavaScript, the same on every machine.
const TERSER: &str = "terser@5.51.4";

/// Compresses the scripts that a first load takes. Without node they stay as they are, a kilobyte larger.
fn compress_scripts(dist: &Path) -> Result<()> {
    let terser = match npm::modules(&[TERSER]) {
        Ok(modules) => modules.join("terser/bin/terser"),
        Err(reason) => {
            println!("The scripts get larger than they need be: {reason:#}.");
            return Ok(());
        }
    };
    for entry in fs::read_dir(dist).context("dist")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_first = ["app-", "boot-", "reader-"]
            .iter()
            .any(|first| name.starts_with(first));
        if is_first && name.ends_with(".js") {
            let mut compress = Command::new("node");
            compress
                .arg(&terser)
                .arg(&path)
                .args(["--compress", "--mangle"]);
            // What reader.js declares is its own block's; the others are modules.
            if !name.starts_with("reader-") {
                compress.arg("--module");
            }
            process::run(compress.arg("--output").arg(&path))?;
        }
    }
    Ok(())
}

/// Trunk builds offline, so that it downloads no tools; then its cargo is offline too.
fn fetch_crates() -> Result<()> {
    let host = process::ask(Command::new("rustc").args(["--print", "host-tuple"]))
        .context("rustc does not say which machine this is")?;
    let targets = ["--target", WASM, "--target", host.trim()];
    process::run(cargo(&["fetch", "--locked"]).args(targets))
}

/// A copy of index.html beside it, with wasm-opt turned off: trunk has no other way to say so. Gone when dropped.
struct PageWithoutWasmOpt;

impl PageWithoutWasmOpt {
    const NAME: &str = ".index-without-wasm-opt.html";

    fn write(most: usize) -> Result<Self> {
        let root = crate::workspace_root();
        let page = fs::read_to_string(root.join("index.html")).context("index.html")?;
        fs::write(root.join(Self::NAME), without_wasm_opt(&page, most)).context(Self::NAME)?;
        Ok(Self)
    }
}

impl Drop for PageWithoutWasmOpt {
    fn drop(&mut self) {
        // Left behind it does no harm: the next build writes it anew.
        let _ = fs::remove_file(crate::workspace_root().join(Self::NAME));
    }
}

/// Sets the first `data-wasm-opt="…"`, as many as `most`, to "0", which turns it off.
fn without_wasm_opt(page: &str, most: usize) -> String {
    const ATTRIBUTE: &str = "data-wasm-opt=\"";
    let mut parts = page.splitn(most.saturating_add(1), ATTRIBUTE);
    let mut rewritten = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let after_level = part.find('"').map_or("", |end| &part[end..]);
        rewritten += &format!("{ATTRIBUTE}0{after_level}");
    }
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_opt_is_turned_off_for_each_binary() {
        let page = r#"<link data-wasm-opt="z" data-wasm-opt-params="--a"><link data-wasm-opt="3">"#;
        let off = r#"<link data-wasm-opt="0" data-wasm-opt-params="--a"><link data-wasm-opt="0">"#;
        assert_eq!(without_wasm_opt(page, usize::MAX), off);
        assert_eq!(without_wasm_opt("<html>", usize::MAX), "<html>");
        let first =
            r#"<link data-wasm-opt="0" data-wasm-opt-params="--a"><link data-wasm-opt="3">"#;
        assert_eq!(without_wasm_opt(page, 1), first);
    }
}
