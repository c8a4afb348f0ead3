//! The articles that were read.

use super::PartialDate;
use serde::{Deserialize, Serialize};

/// One article: its bibliography, and what it is about in our own words. Its text is not held here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The name of its seed file.
    pub slug: String,
    /// As published.
    pub title: String,
    /// Who published it, as far as the file tells.
    pub outlet: String,
    /// The date of the page, which is not the date of the events.
    pub published: Option<PartialDate>,
    /// The language it was read in (BCP 47).
    pub language: String,
    /// The name of the text file that was read.
    pub file: String,
    /// SHA-256 of that file, in lower-case hexadecimal digits.
    pub sha256: String,
    /// What it says, in our own words.
    pub summary: String,
}
