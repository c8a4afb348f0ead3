//! Packages of npm that the build and the tests need, one folder in the cache for each set.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{cache, process};

/// The `node_modules` of some packages, the first of which names the folder; fetched once for this user.
pub(crate) fn modules(packages: &[&str]) -> Result<PathBuf> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let answers = |program| process::ask(Command::new(program).arg("--version")).is_some();
    ensure!(
        answers("node") && answers(npm),
        "it needs node and npm, and they are not here"
    );
    let first = packages.first().copied().unwrap_or_default();
    let name = first.split('@').next().unwrap_or_default();
    let place = cache::folder()?.join(first.replace('@', "-"));
    let module = Path::new("node_modules").join(name).join("package.json");
    cache::install_whole(&place, &module, |root| {
        println!("Fetching {name} by npm, once for this user …");
        let mut install = Command::new(npm);
        install
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .args(["--loglevel=error", "--prefix", "."])
            .args(packages)
            .current_dir(root);
        process::run(&mut install)
    })?;
    Ok(place.join("node_modules"))
}
