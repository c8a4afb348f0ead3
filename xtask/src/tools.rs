//! The tools of the bundle – trunk, wasm-bindgen, wasm-opt, wasm-split – each in one version, installed once.
//!
//! A tool on PATH in exactly that version is used as it is. The tools are compiled without optimization: that takes a
//! third of the time, and they still need less than a second for the app.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;

mod cargo_tool;
mod wasm_opt;

use cargo_tool::CargoTool;

/// trunk 0.22 wants a newer Rust than ours.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    minutes: 3,
    options: &["--locked", "--no-default-features", "--features", "rustls"],
};

/// Without `--locked`: its lock file names a version that registries lack.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    minutes: 1,
    options: &["--no-default-features", "--bin", "wasm-bindgen"],
};

/// Splits the app (`split.rs`).
const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    minutes: 1,
    options: &["--locked", "--features", "build-binary"],
};

const TRUNK_VERSION: &str = "0.21.14";
const WASM_SPLIT_VERSION: &str = "0.2.4";
const BINARYEN_VERSION: &str = "132"; // Trunk.toml names it too

/// Where the tools are, once they are all there.
pub struct Tools {
    /// Of those that are not on PATH anyway.
    folders: Vec<PathBuf>,
    /// Whether wasm-opt is among them; it needs node.
    pub has_wasm_opt: bool,
    /// Whether there is what splits the app.
    pub has_wasm_split: bool,
}

/// What the modules use; `--all-features` would give one that browsers reject.
const WASM_FEATURES: [&str; 8] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Without it every function with one caller becomes part of that caller: the whole pipeline one function of 22 kB, and
/// a browser spent 150 ms of a processor and 24 MB on optimizing that.
pub(crate) const KEEP_APART: &str = "--one-caller-inline-max-function-size=0";
/// For the app, of which nothing is called so often that speed would count.
pub(crate) const SMALLEST: [&str; 2] = ["-Oz", KEEP_APART];

impl Tools {
    /// Finds the tools and installs the missing ones, with a line that says what and roughly how long.
    ///
    /// # Errors
    /// When trunk or wasm-bindgen cannot be had. Without wasm-opt the build goes on, and this says so.
    pub fn ensure() -> Result<Self> {
        let bindgen_version = locked_version("wasm-bindgen")?;
        let trunk = TRUNK.ensure(TRUNK_VERSION)?;
        let wasm_bindgen = WASM_BINDGEN.ensure(&bindgen_version)?;
        let wasm_opt = wasm_opt::ensure(BINARYEN_VERSION);
        if let Err(reason) = &wasm_opt {
            println!("The build goes on without wasm-opt: {reason:#}.");
        }
        let wasm_split = WASM_SPLIT.ensure(WASM_SPLIT_VERSION);
        if let Err(reason) = &wasm_split {
            println!("The app stays in one piece: {reason:#}.");
        }
        let (has_wasm_opt, has_wasm_split) = (wasm_opt.is_ok(), wasm_split.is_ok());
        let optional = [wasm_opt.unwrap_or_default(), wasm_split.unwrap_or_default()];
        let folders = [trunk, wasm_bindgen].into_iter().chain(optional);
        Ok(Self {
            folders: folders.flatten().collect(),
            has_wasm_opt,
            has_wasm_split,
        })
    }

    /// PATH with the tools before everything else.
    ///
    /// # Errors
    /// When a folder's name cannot stand in PATH.
    pub fn path(&self) -> Result<OsString> {
        process::path_with(&self.folders)
    }

    /// Lets wasm-opt, where there is one, work on a module in its place.
    ///
    /// # Errors
    /// When it fails.
    pub fn optimize(&self, module: &Path, levels: &[&str]) -> Result<()> {
        if !self.has_wasm_opt {
            return Ok(());
        }
        let mut optimize = Command::new("wasm-opt");
        optimize.args(WASM_FEATURES).args(levels);
        optimize.arg(module).arg("-o").arg(module);
        process::run(optimize.env("PATH", self.path()?))
    }
}

/// Whether `program` is on PATH in the version in which its `--version` begins with `answer`.
fn is_on_path(program: &str, answer: &str) -> bool {
    let said = process::ask(Command::new(program).arg("--version")).unwrap_or_default();
    // "0.21.1" is not "0.21.14".
    let rest = said.trim().strip_prefix(answer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// The version of a package in Cargo.lock, so that the tool cannot drift from the library.
fn locked_version(package: &str) -> Result<String> {
    let file = crate::workspace_root().join("Cargo.lock");
    let lock =
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    version_in_lock(&lock, package)
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock names no {package}"))
}

fn version_in_lock<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
        assert!(locked_version("wasm-bindgen").is_ok());
    }

    #[test]
    fn trunk_is_told_the_version_of_wasm_opt_that_we_install() -> Result<()> {
        let settings = fs::read_to_string(crate::workspace_root().join("Trunk.toml"))?;
        assert!(settings.contains(&format!("wasm_opt = \"version_{BINARYEN_VERSION}\"")));
        assert!(settings.contains(&format!("trunk-version = \"={TRUNK_VERSION}\"")));
        Ok(())
    }
}
