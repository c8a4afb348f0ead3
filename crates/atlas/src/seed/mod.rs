//! Reading `seeds/*.toml` into a [`Catalog`].
//!
//! Files are parsed (`document`), read field by field (`registry`, `article`), checked
//! against each other (`check`) and converted. Every step collects its problems and goes on, so
//! that one run names them all; a catalog comes into being only when there are none.

mod article;
mod background;
mod check;
mod conversion;
mod document;
mod evidence;
mod fields;
mod folder;
mod index;
mod issues;
mod raw;
mod registry;
mod stories;
mod texts;
mod value;
mod verify;
mod wording;

pub use document::SeedFile;
pub use folder::LoadError;
pub use verify::ArticleText;

use crate::{Catalog, Issue, Story, Translation};
use index::Index;
use issues::{Issues, Place};
use raw::Raw;
use std::path::Path;

/// Reads and checks the seeds in a folder.
///
/// # Errors
/// When the folder or a file in it cannot be read, or else with every problem in them.
pub fn load(dir: &Path) -> Result<Catalog, LoadError> {
    Seeds::read(dir)?.into_catalog().map_err(LoadError::Issues)
}

/// Seeds that were read and checked.
#[derive(Debug)]
pub struct Seeds {
    raw: Raw,
    file_names: Vec<String>,
    catalog: Result<Catalog, Vec<Issue>>,
}

impl Seeds {
    /// Reads and checks the seeds in a folder.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read. Problems in what they say are in
    /// [`Seeds::catalog`].
    pub fn read(dir: &Path) -> Result<Self, LoadError> {
        Ok(Self::from_files(
            &dir.display().to_string(),
            &folder::files(dir)?,
        ))
    }

    /// Checks seeds that are at hand, in whatever order. `root` stands before the names of files in
    /// messages; it may be empty.
    pub fn from_files(root: &str, files: &[SeedFile]) -> Self {
        let mut files: Vec<_> = files.iter().collect();
        files.sort_by_key(|file| &file.name);
        let prefix = if root.is_empty() { "" } else { "/" };
        let shown = |file: &&SeedFile| format!("{root}{prefix}{}", file.name);
        let file_names: Vec<_> = files.iter().map(shown).collect();
        let issues = Issues::new(file_names.clone());
        let mut raw = read_files(&files, &issues);
        raw.relations.extend(background::ties(&raw));
        let catalog = catalog(&raw, issues);
        Self {
            raw,
            file_names,
            catalog,
        }
    }

    /// The catalog, or every problem that keeps it from being, by file and line.
    ///
    /// # Errors
    /// When there are problems.
    pub fn catalog(&self) -> Result<&Catalog, &[Issue]> {
        self.catalog.as_ref().map_err(Vec::as_slice)
    }

    /// The catalog, or every problem that keeps it from being, by file and line.
    ///
    /// # Errors
    /// When there are problems.
    pub fn into_catalog(self) -> Result<Catalog, Vec<Issue>> {
        self.catalog
    }

    /// What they say in Chinese and in Russian; nothing where they are not in order.
    pub fn translations(&self) -> Vec<Translation> {
        match self.catalog {
            Ok(_) => texts::translations(&self.raw, &Index::new(&self.raw)),
            Err(_) => Vec::new(),
        }
    }

    /// The stories in a language, by its code.
    pub fn stories(&self, language: &str) -> Vec<Story> {
        stories::stories(&self.raw, language)
    }

    /// Looks for every spelling in its paragraph of its article.
    pub fn verify(&self, texts: &[ArticleText]) -> Vec<Issue> {
        let issues = Issues::new(self.file_names.clone());
        verify::verify(&self.raw, texts, &issues);
        issues.into_sorted()
    }
}

fn read_files(files: &[&SeedFile], issues: &Issues) -> Raw {
    let mut raw = Raw {
        complete: true,
        ..Raw::default()
    };
    for (index, SeedFile { name, bytes }) in files.iter().enumerate() {
        let stem = name
            .strip_prefix("articles/")
            .and_then(|name| name.strip_suffix(".toml"));
        let is_text = name.starts_with("texts/");
        let read = if *name == stories::FILE {
            document::parse(index, bytes, issues, |file| stories::read(file, &mut raw))
        } else if is_text {
            document::parse(index, bytes, issues, |file| texts::read(file, &mut raw))
        } else if let Some(kinds) = registry::kinds_in(name) {
            document::parse(index, bytes, issues, |file| {
                registry::read(file, kinds, &mut raw)
            })
        } else if let Some(stem) = stem {
            document::parse(index, bytes, issues, |file| {
                article::read(file, stem, &mut raw)
            })
        } else {
            let known: Vec<_> = registry::file_names().collect();
            let message = format!(
                "no such seed file; there are {}, stories.toml, articles/*.toml, texts/*.toml",
                known.join(", ")
            );
            issues.report(
                Place {
                    file: index,
                    line: 1,
                },
                message,
            );
            None
        };
        raw.complete &= read.is_some();
    }
    let named = raw.all_entries().all(|entry| !entry.id.is_blank());
    raw.complete &= named;
    raw
}

fn catalog(raw: &Raw, issues: Issues) -> Result<Catalog, Vec<Issue>> {
    let index = Index::new(raw);
    check::all(raw, &index, &issues);
    let found = issues.into_sorted();
    if !found.is_empty() {
        return Err(found);
    }
    // Unreachable while every check above does its work; a gap in them shall not pass in silence.
    let gap = |message: String| {
        vec![Issue {
            file: "seeds".to_owned(),
            line: 1,
            message,
        }]
    };
    let parts = conversion::parts(raw, &index);
    let parts = parts.ok_or_else(|| gap("a reference was not checked".to_owned()))?;
    Catalog::new(parts).map_err(|error| gap(error.to_string()))
}
