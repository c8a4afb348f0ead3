//! Set-up, build, serve and test: what stands behind `cargo xtask`.
//!
//! The modules in the order in which they lean on one another. The browser tests use [`server`] and [`sizes`] too.

use std::path::{Path, PathBuf};

pub mod bench;
pub mod bundle;
pub mod cache;
pub mod engine;
mod npm;
pub mod process;
pub mod serve;
pub mod server;
pub mod shorten;
pub mod sizes;
mod small_std;
mod split;
pub mod styles;
pub mod test;
pub mod toolchain;
pub mod tools;

/// The folder of the workspace.
pub fn workspace_root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Where the built site lies.
pub fn dist() -> PathBuf {
    workspace_root().join("dist")
}
