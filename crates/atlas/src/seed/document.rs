//! From the bytes of a seed file to a TOML table whose values know their lines.

use super::fields::Fields;
use super::issues::{Issues, Place};
use std::ops::Range;
use toml::de::DeTable;

/// A seed file as it lies in its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedFile {
    /// Its name within the folder, with `/` between the parts: `articles/x.toml`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SeedFile {
    /// A file with this name and content.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

/// Which file a table comes from: turns byte offsets into lines and takes problems.
#[derive(Debug)]
pub(super) struct Source<'a> {
    file: usize,
    line_starts: Vec<usize>,
    pub(super) issues: &'a Issues,
}

impl Source<'_> {
    /// Where a span begins.
    pub(super) fn place(&self, span: Range<usize>) -> Place {
        let line = self
            .line_starts
            .partition_point(|start| *start <= span.start);
        Place {
            file: self.file,
            line: line.max(1),
        }
    }
}

/// Parses the file with this index and hands its table to `read`. A file that is no TOML is
/// reported and not read: what could be guessed of it would only hide what is wrong.
pub(super) fn parse<T>(
    file: usize,
    bytes: &[u8],
    issues: &Issues,
    read: impl FnOnce(Fields<'_>) -> T,
) -> Option<T> {
    let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let line_starts = std::iter::once(0)
        .chain(newlines.map(|(at, _)| at + 1))
        .collect();
    let source = Source {
        file,
        line_starts,
        issues,
    };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let start = error.valid_up_to();
            issues.report(
                source.place(start..start),
                "this is not UTF-8; save the file as UTF-8",
            );
            return None;
        }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let top = Place { file, line: 1 };
        return Some(read(Fields::new(
            String::new(),
            top,
            table.get_ref(),
            &source,
        )));
    }
    let mut last_line = 0;
    for error in errors {
        let place = source.place(error.span().unwrap_or_default());
        // One slip draws several errors at its line, and the first is the one that helps.
        if place.line != last_line {
            issues.report(
                place,
                format!(
                    "this is not TOML: {}",
                    error.message().replace(char::is_control, " ")
                ),
            );
        }
        last_line = place.line;
    }
    None
}
