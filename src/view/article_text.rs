//! The text of an article that the reader has: knowing it again, and finding in it the sentence that carries a statement.
//!
//! The text itself is never part of the project; a reader who has it lays it beside the reading.

use atlas::{ArticleId, Catalog, paragraphs};
use sha2::{Digest as _, Sha256};

/// No article is longer, in bytes.
pub const LONGEST: usize = 1 << 20;

/// A stretch of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// As the article has it.
    Plain(String),
    /// A spelling that is read as something.
    Marked(String),
    /// Sentences that say nothing of it.
    Omitted,
}

/// The article whose file these bytes are, by its SHA-256.
pub fn recognized(catalog: &Catalog, bytes: &[u8]) -> Option<ArticleId> {
    let sum = checksum(bytes);
    catalog
        .article_ids()
        .find(|&id| catalog.article(id).sha256 == sum)
}

/// SHA-256 of some bytes, in lower-case hexadecimal digits.
pub fn checksum(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    sum.iter().fold(String::new(), |mut digits, byte| {
        for half in [byte >> 4, byte & 15] {
            digits.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
        digits
    })
}

/// The sentences of a paragraph that have one of these spellings, with the spellings marked; the whole paragraph where none
/// has. Nothing where the text has no such paragraph. Paragraphs are non-empty lines, and the first is 1.
pub fn quoted(text: &str, paragraph: u16, spellings: &[&str]) -> Vec<Stretch> {
    let Some(line) = paragraphs(text).nth(usize::from(paragraph).wrapping_sub(1)) else {
        return Vec::new();
    };
    let all = sentences(line);
    let has_one = |sentence: &str| spellings.iter().any(|spelling| sentence.contains(spelling));
    let none_has = !all.iter().any(|sentence| has_one(sentence));
    let mut stretches = Vec::new();
    let mut omitted = false;
    for sentence in all {
        if none_has || has_one(sentence) {
            if std::mem::take(&mut omitted) {
                stretches.push(Stretch::Omitted);
            }
            mark(sentence, spellings, &mut stretches);
        } else {
            omitted = true;
        }
    }
    if omitted {
        stretches.push(Stretch::Omitted);
    }
    stretches
}

/// The sentences of a line, each with what follows it up to the next.
///
/// A sentence ends at `.`, `!`, `?` or `。` and whatever closes after it, where a space and then a capital, a digit or an
/// opening quote follow – but not after an abbreviation, which is short, or has a point within.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, letter) in line.char_indices() {
        let after = at + letter.len_utf8();
        let ends = match letter {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => {
                let rest = line[after..].trim_start_matches(['"', '\'', '”', '’', ')']);
                let next = rest.strip_prefix([' ', '\u{a0}']).map(str::trim_start);
                let opens = |next: &str| {
                    next.starts_with(|letter: char| {
                        letter.is_uppercase() || letter.is_ascii_digit()
                    }) || next.starts_with(['"', '“', '‘', '('])
                };
                next.is_some_and(opens) && !(letter == '.' && is_abbreviation(&line[from..at]))
            }
            _ => false,
        };
        if ends {
            let closing =
                line[after..].trim_start_matches(['"', '\'', '”', '’', ')', ' ', '\u{a0}']);
            let end = line.len() - closing.len();
            if end > from {
                found.push(&line[from..end]);
                from = end;
            }
        }
    }
    if from < line.len() {
        found.push(&line[from..]);
    }
    found
}

/// Whether the last word before a point is one that points belong to: `Co`, `No`, `U.S`, an initial.
fn is_abbreviation(before: &str) -> bool {
    const KNOWN: [&str; 12] = [
        "Co", "No", "Nos", "Mr", "Mrs", "Ms", "Dr", "St", "vs", "Inc", "Corp", "approx",
    ];
    let word = before
        .rsplit([' ', '(', '“', '"'])
        .next()
        .unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || word.contains('.') || KNOWN.contains(&word)
}

/// A sentence in stretches; where spellings overlap, the one that begins first is marked, and of two the longer.
fn mark(sentence: &str, spellings: &[&str], stretches: &mut Vec<Stretch>) {
    let mut rest = sentence;
    loop {
        let first = spellings
            .iter()
            .filter(|spelling| !spelling.is_empty())
            .filter_map(|spelling| Some((rest.find(spelling)?, spelling.len())))
            .min_by_key(|&(at, length)| (at, std::cmp::Reverse(length)));
        let Some((at, length)) = first else {
            break;
        };
        plain(&rest[..at], stretches);
        stretches.push(Stretch::Marked(rest[at..at + length].to_owned()));
        rest = &rest[at + length..];
    }
    plain(rest, stretches);
}

fn plain(text: &str, stretches: &mut Vec<Stretch>) {
    match stretches.last_mut() {
        _ if text.is_empty() => {}
        Some(Stretch::Plain(before)) => before.push_str(text),
        _ => stretches.push(Stretch::Plain(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `_` around what is marked, `…` for what is left out.
    fn shown(text: &str, paragraph: u16, spellings: &[&str]) -> String {
        let show = |stretch: Stretch| match stretch {
            Stretch::Plain(text) => text,
            Stretch::Marked(text) => format!("_{text}_"),
            Stretch::Omitted => "…".to_owned(),
        };
        quoted(text, paragraph, spellings)
            .into_iter()
            .map(show)
            .collect()
    }

    const TEXT: &str = "\u{feff}A headline\r\n\r\n  Port A opened. It met Port B, of Ayr Co. Ltd, in May! Nobody came.  \n\nLast\n";

    #[test]
    fn the_sentence_with_the_spelling_is_shown_and_marked() {
        assert_eq!(
            shown(TEXT, 2, &["Port B"]),
            "…It met _Port B_, of Ayr Co. Ltd, in May! …"
        );
        assert_eq!(shown(TEXT, 2, &["Nobody"]), "…_Nobody_ came.");
        assert_eq!(shown(TEXT, 1, &["headline"]), "A _headline_");
    }

    #[test]
    fn without_a_spelling_the_paragraph_is_shown_whole() {
        let whole = "Port A opened. It met Port B, of Ayr Co. Ltd, in May! Nobody came.";
        assert_eq!(shown(TEXT, 2, &[]), whole);
        assert_eq!(shown(TEXT, 2, &["Lekki"]), whole);
    }

    #[test]
    fn a_paragraph_that_is_not_there_is_nothing() {
        assert_eq!(shown(TEXT, 0, &["A"]), "");
        assert_eq!(shown(TEXT, 9, &["A"]), "");
        assert_eq!(shown("", 1, &["A"]), "");
    }

    #[test]
    fn the_longer_of_two_spellings_is_marked_and_each_time() {
        assert_eq!(
            shown("Port A and Port", 1, &["Port", "Port A"]),
            "_Port A_ and _Port_"
        );
    }

    #[test]
    fn abbreviations_and_numbers_end_no_sentence() {
        let all = |line| sentences(line).len();
        assert_eq!(all("The U.S. Embassy paid 1.5 million to No. 3 in Ayr."), 1);
        assert_eq!(all("He said: “It opens.” Then J. Smith left. 20 came."), 3);
        assert_eq!(all("第一句。第二句。"), 2);
    }

    #[test]
    fn a_checksum_is_the_well_known_one() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(checksum(b"abc"), abc);
    }
}
