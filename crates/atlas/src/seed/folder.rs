//! The folder of seeds on disk. The only part of reading seeds that touches the file system.

use super::SeedFile;
use crate::Issue;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Why there is no catalog.
#[derive(Debug)]
pub enum LoadError {
    /// A folder or file could not be read.
    Unreadable(PathBuf, io::Error),
    /// What the files say does not hold together.
    Issues(Vec<Issue>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(f, "cannot read {}: {error}", path.display()),
            Self::Issues(issues) => {
                let lines: Vec<String> = issues.iter().map(Issue::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// All TOML files in the folder and in its folders `articles` and `texts`, in no order.
pub(super) fn files(dir: &Path) -> Result<Vec<SeedFile>, LoadError> {
    let mut files = toml_files(dir, "")?;
    for inner in ["articles", "texts"] {
        let folder = dir.join(inner);
        if folder.is_dir() {
            files.extend(toml_files(&folder, &format!("{inner}/"))?);
        }
    }
    Ok(files)
}

fn toml_files(dir: &Path, prefix: &str) -> Result<Vec<SeedFile>, LoadError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| unreadable(dir, error))? {
        let path = entry.map_err(|error| unreadable(dir, error))?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // Editors leave hidden files while they save.
        if path.extension() == Some(OsStr::new("toml")) && !name.starts_with('.') {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, error))?;
            files.push(SeedFile::new(format!("{prefix}{name}"), bytes));
        }
    }
    Ok(files)
}

fn unreadable(path: &Path, error: io::Error) -> LoadError {
    LoadError::Unreadable(path.to_owned(), error)
}
