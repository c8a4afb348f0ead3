//! What of Rust itself must be there: the wasm target, and for the tests rustfmt and clippy.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{self, cargo};

/// The target of everything that runs in the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target by rustup when it is missing.
///
/// # Errors
/// When it is missing and there is no rustup, or rustup cannot add it.
pub fn ensure_wasm_target() -> Result<()> {
    // Asked of rustc rather than of rustup, since a distribution's Rust may have the target as well.
    let libraries =
        process::ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    add("target", WASM)
}

/// Adds the source of the standard library by rustup when it is missing.
///
/// # Errors
/// When it is missing and there is no rustup, or rustup cannot add it.
pub fn ensure_std_source() -> Result<()> {
    let root = process::ask(Command::new("rustc").args(["--print", "sysroot"]));
    let source = "lib/rustlib/src/rust/library/std/Cargo.toml";
    if root.is_some_and(|root| Path::new(root.trim()).join(source).is_file()) {
        return Ok(());
    }
    add("component", "rust-src")
}

/// Adds a component such as `rustfmt` by rustup when cargo does not know its command.
///
/// # Errors
/// When it is missing and there is no rustup, or rustup cannot add it.
pub fn ensure_component(component: &str, cargo_command: &str) -> Result<()> {
    if process::ask(&mut cargo(&[cargo_command, "--version"])).is_some() {
        return Ok(());
    }
    add("component", component)
}

fn add(kind: &str, name: &str) -> Result<()> {
    if process::on_path("rustup").is_none() {
        bail!(
            "Rust's {kind} {name} is missing and there is no rustup to add it: see https://rustup.rs"
        );
    }
    println!("Adding Rust's {kind} {name} …");
    process::run(Command::new("rustup").args([kind, "add", name]))
}

/// Where cargo puts what it builds.
///
/// # Errors
/// When it does not say.
pub fn target_folder() -> Result<PathBuf> {
    let metadata = process::ask(&mut cargo(&[
        "metadata",
        "--no-deps",
        "--format-version",
        "1",
    ]));
    let folder = metadata.as_deref().and_then(folder_in);
    folder
        .map(PathBuf::from)
        .context("cargo does not say where it builds")
}

/// The folder in cargo's metadata, which is one line of JSON.
fn folder_in(metadata: &str) -> Option<&str> {
    let rest = metadata.split_once("\"target_directory\":\"")?.1;
    rest.split_once('"').map(|(folder, _rest)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_says_where_it_builds() {
        let metadata = r#"{"packages":[],"target_directory":"/somewhere/target","version":1}"#;
        assert_eq!(folder_in(metadata), Some("/somewhere/target"));
        assert_eq!(folder_in("{}"), None);
    }
}
