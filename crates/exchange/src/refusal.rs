//! What is said of a file: why it is refused, or what was mended in it.

use atlas::order::sort_by;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How many lines of a mended kind are named.
const LINES_NAMED: usize = 5;

/// Why a file is not opened: one message that says where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The file's name.
    pub file: String,
    /// The line, from 1, where the message is about one.
    pub line: Option<u32>,
    /// What is wrong and what to do.
    pub message: String,
}

impl Refusal {
    /// About one line. The reader that knows the name of the file adds it.
    pub(crate) fn at(line: u32, message: impl Into<String>) -> Self {
        Self {
            file: String::new(),
            line: Some(line),
            message: message.into(),
        }
    }

    /// About the file as a whole.
    pub(crate) fn whole(message: impl Into<String>) -> Self {
        Self {
            file: String::new(),
            line: None,
            message: message.into(),
        }
    }

    pub(crate) fn in_file(self, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..self
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
        } = self;
        match line {
            Some(line) => write!(f, "{file}:{line}: {message}"),
            None => write!(f, "{file}: {message}"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Something that was not as it should be and did not stop the reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mended {
    /// What was done about what.
    pub what: String,
    /// How often.
    pub count: u32,
    /// The first lines it happened in.
    pub lines: Vec<u32>,
}

impl fmt::Display for Mended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, count, lines } = self;
        write!(f, "{count} × {what}")?;
        let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
        match lines.as_slice() {
            [] => Ok(()),
            [line] => write!(f, " (line {line})"),
            some if some.len() < *count as usize => write!(f, " (lines {}, …)", some.join(", ")),
            all => write!(f, " (lines {})", all.join(", ")),
        }
    }
}

/// What was mended, counted by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mends(BTreeMap<String, (u32, Vec<u32>)>);

impl Mends {
    /// Counts one more of a kind; line 0 stands for no line.
    pub(crate) fn add(&mut self, what: &str, line: u32) {
        if !self.0.contains_key(what) {
            self.0.insert(what.to_owned(), (0, Vec::new()));
        }
        if let Some((count, lines)) = self.0.get_mut(what) {
            *count += 1;
            if let Err(place) = lines.binary_search(&line)
                && line > 0
            {
                lines.insert(place, line);
                lines.truncate(LINES_NAMED);
            }
        }
    }

    /// How often something of a kind was mended.
    pub fn count(&self, what: &str) -> u32 {
        self.0.get(what).map_or(0, |(count, _)| *count)
    }

    /// All kinds, the most frequent first.
    pub fn list(&self) -> Vec<Mended> {
        let mended = |(what, (count, lines)): (&String, &(u32, Vec<u32>))| Mended {
            what: what.clone(),
            count: *count,
            lines: lines.clone(),
        };
        let mut list: Vec<Mended> = self.0.iter().map(mended).collect();
        sort_by(&mut list, |a, b| b.count.cmp(&a.count));
        list
    }
}
