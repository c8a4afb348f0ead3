//! Holding evidence against the articles: does each paragraph have what it is said to have?

use super::issues::{At, Issues};
use super::raw::{Raw, RawEvidence};
use super::wording::quoted;
use crate::model::paragraphs;
use std::collections::BTreeMap;

/// The text of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleText {
    /// SHA-256 of its file, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Its non-empty lines; the first is paragraph 1.
    pub paragraphs: Vec<String>,
}

impl ArticleText {
    /// A text whose file has this checksum.
    pub fn new(sha256: String, text: &str) -> Self {
        let paragraphs = paragraphs(text).map(str::to_owned).collect();
        Self { sha256, paragraphs }
    }
}

/// Reports each article without its text and each spelling that is not in its paragraph.
pub(super) fn verify(raw: &Raw, texts: &[ArticleText], issues: &Issues) {
    let mut known = BTreeMap::new();
    for article in &raw.articles {
        match texts
            .iter()
            .find(|text| text.sha256 == article.sha256.value)
        {
            Some(text) => _ = known.insert(article.entry.id.value.as_str(), text),
            None => issues.report(
                article.sha256.place,
                format!(
                    "{}: no file with this SHA-256; it was read from {}",
                    article.entry.label,
                    quoted(&article.file.value)
                ),
            ),
        }
    }
    for (label, evidence) in raw.all_evidence() {
        if let Some(text) = known.get(evidence.article.value.as_str()) {
            paragraph(label, evidence, text, issues);
        }
    }
}

fn paragraph(label: &str, evidence: &RawEvidence, text: &ArticleText, issues: &Issues) {
    let Some(At {
        value: number,
        place,
    }) = evidence.paragraph
    else {
        return;
    };
    let Some(paragraph) = text.paragraphs.get(usize::from(number) - 1) else {
        let count = text.paragraphs.len();
        let message = format!("{label}: there is no paragraph {number}; the article has {count}");
        return issues.report(place, message);
    };
    for (written, _) in &evidence.as_written {
        if !contains(paragraph, &written.value) {
            let elsewhere = places(&text.paragraphs, &written.value);
            let advice = if elsewhere.is_empty() {
                "; nor has any other".to_owned()
            } else {
                format!("; it stands in {}", elsewhere.join(", "))
            };
            let quoted = quoted(&written.value);
            let message = format!("{label}: paragraph {number} does not have {quoted}{advice}");
            issues.report(written.place, message);
        }
    }
}

fn places(paragraphs: &[String], written: &str) -> Vec<String> {
    let numbered = paragraphs.iter().zip(1..);
    let holding = numbered.filter(|(paragraph, _)| contains(paragraph, written));
    holding
        .map(|(_, number): (_, usize)| number.to_string())
        .collect()
}

/// Whether `text` has `written` as whole words and whole numbers: not SCO in SCODA, not 366 in
/// 1.366 or 1,366.
fn contains(text: &str, written: &str) -> bool {
    text.match_indices(written).any(|(start, _)| {
        let before = text[..start].chars().rev();
        let after = text[start + written.len()..].chars();
        !joins(written.chars(), before) && !joins(written.chars().rev(), after)
    })
}

/// Whether a word or number that begins with `inner` goes on over the edge into `outer`; both run
/// away from the edge.
fn joins(mut inner: impl Iterator<Item = char>, mut outer: impl Iterator<Item = char>) -> bool {
    let (Some(first), Some(next)) = (inner.next(), outer.next()) else {
        return false;
    };
    let decimal = |mark| matches!(mark, '.' | ',');
    if first.is_ascii_digit() && decimal(next) {
        return outer.next().is_some_and(|beyond| beyond.is_ascii_digit());
    }
    // Scripts without spaces, from the CJK radicals on, have no edges of words to respect.
    let letter = |it: char| it.is_alphanumeric() && it < '\u{2e80}';
    letter(first) && letter(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_the_lines_with_something_on_them() {
        let text = ArticleText::new(String::new(), "\u{feff}Head\r\n\r\n  one \n\t\ntwo");
        assert_eq!(text.paragraphs, ["Head", "one", "two"]);
    }

    #[test]
    fn a_spelling_is_found_as_whole_words() {
        for (text, written) in [
            ("SCODA and SCO.", "SCO"),
            ("about $1.366 billion", "$1.366 billion"),
            ("in 2008, up 40%", "2008"),
            ("up 40%", "40"),
            ("ended in 2008.", "2008"),
            ("江苏无锡市", "无锡"),
            ("the Company's", "Company"),
        ] {
            assert!(contains(text, written), "{written:?} in {text:?}");
        }
    }

    #[test]
    fn a_spelling_is_not_found_inside_another_word_or_number() {
        for (text, written) in [
            ("SCODA", "SCO"),
            ("memorandums", "memorandum"),
            ("1.366 billion", "366 billion"),
            ("1,366 people", "1"),
            ("1700", "170"),
            ("zone", "Zone"),
            ("", "x"),
        ] {
            assert!(!contains(text, written), "{written:?} in {text:?}");
        }
    }
}
