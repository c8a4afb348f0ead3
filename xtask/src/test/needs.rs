//! What the browser tests need of the machine: Chromium with its driver, and fonts for Chinese and Russian labels.
//!
//! As root on Debian they are installed; anywhere else one line says what to install.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

const DEBIAN_PACKAGES: [&str; 4] = [
    "chromium",
    "chromium-driver",
    "fonts-noto-core",
    "fonts-noto-cjk", // without it Chinese labels are boxes in the screenshots
];

/// Makes sure that the browser tests can start a browser.
///
/// # Errors
/// When something is missing and cannot be installed from here; the message says what to install.
pub(super) fn ensure() -> Result<()> {
    if is_debian() {
        return ensure_debian_packages();
    }
    let browsers = ["chromium", "google-chrome", "chromium-browser", "chrome"];
    let has_browser = cfg!(any(windows, target_os = "macos"))
        || browsers.iter().any(|name| process::on_path(name).is_some());
    if !has_browser || process::on_path("chromedriver").is_none() {
        bail!(
            "the browser tests need Chromium or Chrome, chromedriver of the same version on PATH, and the fonts \
             Noto Sans and Noto Sans CJK"
        );
    }
    Ok(())
}

fn ensure_debian_packages() -> Result<()> {
    let missing: Vec<_> = DEBIAN_PACKAGES
        .into_iter()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let wanted = missing.join(" ");
    let user = process::ask(Command::new("id").arg("-u"));
    if user.as_deref().map(str::trim) != Some("0") {
        bail!("the browser tests need packages: sudo apt-get install {wanted}");
    }
    println!("Installing {wanted}: about 2 min …");
    process::run(apt_get().arg("update"))?;
    let install = ["install", "--yes", "--no-install-recommends"];
    process::run(apt_get().args(install).args(missing))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_installed(package: &str) -> bool {
    let query = ["--show", "--showformat=${db:Status-Status}", package];
    process::ask(Command::new("dpkg-query").args(query)).as_deref() == Some("installed")
}

/// Debian itself: on its descendants `chromium` may be something else.
fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian")
}
