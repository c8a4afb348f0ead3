//! What of Rust itself must be there: the wasm target, and for the tests rustfmt and clippy.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

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
    if process::ask(&mut process::cargo(&[cargo_command, "--version"])).is_some() {
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
