//! The problems found so far, and where in the files things stand.
//!
//! Readers and checks add problems through a shared reference, since they hold parts of what was
//! read at the same time.

use crate::Issue;
use std::cell::RefCell;

/// A line of a seed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Index of the file in the order in which files were given.
    pub(super) file: usize,
    /// From 1.
    pub(super) line: usize,
}

/// A value and the place where it stands.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

impl At<String> {
    /// What stands for a text that is missing or wrong; its problem has been reported already.
    pub(super) fn blank(place: Place) -> Self {
        Self {
            value: String::new(),
            place,
        }
    }

    /// Whether the text was missing or wrong, so that no check need look at it again.
    pub(super) fn is_blank(&self) -> bool {
        self.value.is_empty()
    }
}

/// Collects problems.
#[derive(Debug)]
pub(super) struct Issues {
    files: Vec<String>,
    found: RefCell<Vec<Issue>>,
}

impl Issues {
    /// An empty collection; `files` are the names that messages show.
    pub(super) fn new(files: Vec<String>) -> Self {
        Self {
            files,
            found: RefCell::default(),
        }
    }

    /// Adds one problem.
    pub(super) fn report(&self, place: Place, message: impl Into<String>) {
        let (file, line) = (self.file(place).to_owned(), place.line);
        self.found.borrow_mut().push(Issue {
            file,
            line,
            message: message.into(),
        });
    }

    /// `file:line`, for a message about one place that points to another.
    pub(super) fn locate(&self, place: Place) -> String {
        format!("{}:{}", self.file(place), place.line)
    }

    /// All problems, by file and line, each once.
    pub(super) fn into_sorted(self) -> Vec<Issue> {
        let mut found = self.found.into_inner();
        found.sort();
        found.dedup();
        found
    }

    fn file(&self, place: Place) -> &str {
        self.files.get(place.file).map_or("seeds", String::as_str)
    }
}
