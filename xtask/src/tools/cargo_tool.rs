//! A tool that cargo installs: as a finished binary where cargo-binstall has one, otherwise compiled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{cache, process};

/// What to install, and how.
pub(super) struct CargoTool {
    /// Its name on crates.io.
    pub(super) package: &'static str,
    pub(super) program: &'static str,
    /// How long it takes on two cores.
    pub(super) minutes: u32,
    pub(super) options: &'static [&'static str],
}

impl CargoTool {
    /// The folder with the program in this version, installed if need be; `None` when it is on PATH.
    pub(super) fn ensure(&self, version: &str) -> Result<Option<PathBuf>> {
        let (package, program) = (self.package, self.program);
        if super::is_on_path(program, &format!("{program} {version}")) {
            return Ok(None);
        }
        let place = cache::folder()?.join(format!("{program}-{version}"));
        let binary = Path::new("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        cache::install_whole(&place, &binary, |root| {
            self.install(version, root)
                .with_context(|| format!("could not install {package} {version}"))
        })?;
        Ok(Some(place.join("bin")))
    }

    fn install(&self, version: &str, root: &Path) -> Result<()> {
        let (package, minutes) = (self.package, self.minutes);
        if self.download(version, root).is_ok() {
            return Ok(());
        }
        println!(
            "Building {package} {version}, once for this user: about {minutes} min on two cores …"
        );
        let mut install = Command::new("cargo");
        install
            .args([
                "install",
                package,
                "--version",
                version,
                "--debug",
                "--root",
            ])
            .arg(root)
            .args(self.options)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", root.join("target"))
            // Otherwise cargo warns that its folder is not on PATH.
            .env("PATH", process::path_with(&[root.join("bin")])?)
            .current_dir(root);
        process::run(&mut install)?;
        Ok(fs::remove_dir_all(root.join("target"))?)
    }

    /// By cargo-binstall, where it is there and knows a finished binary.
    fn download(&self, version: &str, root: &Path) -> Result<()> {
        let mut binstall = Command::new("cargo");
        binstall.args(["binstall", "-V"]).current_dir(root);
        process::ask(&mut binstall).context("no cargo-binstall")?;
        println!("Fetching {} {version} by cargo-binstall …", self.package);
        let mut binstall = Command::new("cargo");
        binstall
            .args(["binstall", "--no-confirm", "--no-symlinks"])
            .args(["--disable-strategies", "compile", "--root"])
            .arg(root)
            .arg(format!("{}@{version}", self.package))
            .current_dir(root);
        process::run(&mut binstall)
    }
}
