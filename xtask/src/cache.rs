//! The per-user folder with the tools, one sub-folder for each tool and version.
//!
//! A tool is installed beside its place and moved there when it is whole, so an interrupted installation is never
//! taken for a finished one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// `zonelink` in the user's cache folder of this operating system.
///
/// # Errors
/// When the environment names no home.
pub fn folder() -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let base = base.context("no cache folder: set HOME (on Windows LOCALAPPDATA)")?;
    Ok(base.join("zonelink"))
}

/// Puts a tool at `place` by letting `install` fill a folder beside it first; does nothing where `program` is in
/// `place` already. `program` is relative to that folder. A second process that asks at the same time waits.
///
/// # Errors
/// When `install` fails or leaves no `program`; then `place` is as it was.
pub fn install_whole(
    place: &Path,
    program: &Path,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    if place.join(program).is_file() {
        return Ok(());
    }
    let parent = place.parent().context("a tool's folder has a parent")?;
    fs::create_dir_all(parent).with_context(|| format!("could not create {}", parent.display()))?;
    let lock = File::create(parent.join(".lock")).context("could not create the cache's lock")?;
    lock.lock().context("could not lock the cache")?;
    if place.join(program).is_file() {
        return Ok(()); // somebody else installed it while we waited
    }

    let partial = place.with_added_extension("partial");
    remove(&partial)?;
    fs::create_dir_all(&partial)?;
    install(&partial)?;
    anyhow::ensure!(
        partial.join(program).is_file(),
        "the installation left no {}",
        program.display()
    );
    remove(place)?;
    fs::rename(&partial, place).with_context(|| format!("could not create {}", place.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("zonelink-cache-{name}-{}", std::process::id()));
        remove(&folder).expect("a scratch folder can be removed");
        folder
    }

    #[test]
    fn an_interrupted_installation_is_not_taken_for_a_finished_one() -> Result<()> {
        let cache = scratch("interrupted");
        let (place, program) = (cache.join("tool-1.2"), Path::new("bin/tool"));
        let broken = install_whole(&place, program, |root| {
            fs::create_dir_all(root.join("bin"))?;
            anyhow::bail!("the line was cut")
        });
        assert!(broken.is_err());
        assert!(!place.exists());

        let write = |root: &Path| -> Result<()> {
            fs::create_dir_all(root.join("bin"))?;
            Ok(fs::write(root.join("bin/tool"), "tool")?)
        };
        install_whole(&place, program, write)?;
        assert!(place.join(program).is_file());
        install_whole(&place, program, |_| anyhow::bail!("nothing is repeated"))?;
        remove(&cache)
    }

    #[test]
    fn an_installation_without_its_program_is_an_error() -> Result<()> {
        let cache = scratch("empty");
        let result = install_whole(&cache.join("tool-1"), Path::new("tool"), |_| Ok(()));
        assert!(result.is_err());
        remove(&cache)
    }
}
