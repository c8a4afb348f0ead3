//! How messages quote what they found and suggest what was meant.

use crate::Kind;

/// A longer text is cut in a message.
const QUOTED_CHARS: usize = 60;
/// No suggestion for a text that nobody mistyped: distances cost length times length.
const COMPARED_CHARS: usize = 80;
/// A shorter text is part of too many others to mean one of them.
const CONTAINED_BYTES: usize = 4;

/// The text in quotes, on one line, control characters escaped, cut when long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED_CHARS) {
        None => format!("{text:?}"),
        Some((end, _)) => format!("{:?}…", &text[..end]),
    }
}

/// `; did you mean "…"?` with the candidate most like `text`, or nothing when none is near.
pub(super) fn did_you_mean<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> String {
    nearest(text, candidates).map_or(String::new(), |it| format!("; did you mean {it:?}?"))
}

/// `an initiative`, `a city`.
pub(super) fn a_kind(kind: Kind) -> String {
    let name = kind.slug();
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {name}")
}

/// The candidate that is most like `text`: few slips of the pen away, or else the only one that
/// contains it or is contained in it.
pub(super) fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed: Vec<char> = text
        .to_lowercase()
        .chars()
        .take(COMPARED_CHARS + 1)
        .collect();
    if typed.is_empty() || typed.len() > COMPARED_CHARS {
        return None;
    }
    let allowed = (typed.len() / 3).max(1);
    let mut best = None;
    let mut containing = Vec::new();
    for candidate in candidates {
        let letters: Vec<char> = candidate.to_lowercase().chars().collect();
        if letters.len().abs_diff(typed.len()) <= allowed {
            let slips = distance(&typed, &letters);
            // Of equally near ones, people rarely mistype the first letter.
            let rank = (slips, letters.first() != typed.first(), candidate);
            if slips <= allowed && best.is_none_or(|best| rank < best) {
                best = Some(rank);
            }
        }
        let shorter = text.len().min(candidate.len());
        if shorter >= CONTAINED_BYTES && (candidate.contains(text) || text.contains(candidate)) {
            containing.push(candidate);
        }
    }
    match (best, containing.as_slice()) {
        (Some((_, _, candidate)), _) | (None, &[candidate]) => Some(candidate),
        (None, _) => None,
    }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal
/// string alignment). O(len(a) · len(b)).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_few_slips_away() {
        let fields = ["id", "name", "names", "lat", "lon", "precision"];
        assert_eq!(nearest("lattitude", fields), None);
        assert_eq!(nearest("precison", fields), Some("precision"));
        assert_eq!(nearest("nmae", fields), Some("name"));
        assert_eq!(nearest("", fields), None);
    }

    #[test]
    fn the_first_letter_and_then_the_alphabet_decide_between_equals() {
        assert_eq!(nearest("UB", ["BY", "GB", "RU", "UZ"]), Some("UZ"));
        assert_eq!(nearest("uz", ["BY", "UZ"]), Some("UZ"));
    }

    #[test]
    fn an_id_cut_short_finds_the_only_one_that_contains_it() {
        let ids = ["moglino-sez", "pskov-oblast", "suzhou-industrial-park"];
        assert_eq!(nearest("moglino", ids), Some("moglino-sez"));
        assert_eq!(
            nearest("suzhou", ["suzhou-a", "suzhou-b-c-d-e"]),
            Some("suzhou-a")
        );
    }

    #[test]
    fn quotes_stay_on_one_line_and_short() {
        assert_eq!(quoted("a\nb\u{0}"), r#""a\nb\0""#);
        assert_eq!(quoted(&"х".repeat(100)), format!("\"{}\"…", "х".repeat(60)));
    }
}
