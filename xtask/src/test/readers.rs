//! The programs that our files are written for, and that a test reads them with: NetworkX and graphology.
//!
//! Both are small and come into the cache, one folder a version. Without Python or node the test is skipped.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::npm;
use crate::{cache, process};

const NETWORKX_VERSION: &str = "3.6.1"; // wants Python 3.11
const GRAPHOLOGY_PACKAGES: [&str; 3] = [
    "graphology@0.26.0",
    "graphology-gexf@0.13.2",
    "graphology-graphml@0.5.2",
];

/// What to tell the tests: variables and the folders that they name. A reader that cannot be had is left out, with a
/// line that says why.
pub(super) fn ensure_readers() -> Vec<(&'static str, OsString)> {
    let wanted = [
        (
            "ZONELINK_TEST_PYTHON",
            "NetworkX",
            networkx as fn() -> Result<PathBuf>,
        ),
        ("ZONELINK_TEST_NODE", "graphology", graphology),
    ];
    let mut found = Vec::new();
    for (variable, name, ensure) in wanted {
        match ensure() {
            Ok(folder) => found.push((variable, folder.into_os_string())),
            Err(reason) => println!("Files are not read back with {name}: {reason:#}."),
        }
    }
    found
}

fn networkx() -> Result<PathBuf> {
    let pip = |arguments: &[&str]| {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "--disable-pip-version-check", "--quiet"])
            .args(arguments);
        pip
    };
    ensure!(
        process::ask(&mut pip(&["--version"])).is_some(),
        "it needs python3 with pip, and they are not here"
    );
    let place = cache::folder()?.join(format!("networkx-{NETWORKX_VERSION}"));
    let module = Path::new("networkx").join("__init__.py");
    cache::install_whole(&place, &module, |root| {
        println!("Fetching NetworkX {NETWORKX_VERSION} by pip, once for this user …");
        let package = format!("networkx=={NETWORKX_VERSION}");
        let mut install = pip(&["install", "--no-compile", "--target"]);
        process::run(install.arg(root).arg(package))
    })?;
    Ok(place)
}

fn graphology() -> Result<PathBuf> {
    npm::modules(&GRAPHOLOGY_PACKAGES)
}
