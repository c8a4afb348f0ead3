//! Style sheets without comments and the blanks that mean nothing: what their readers need and a browser does not. A library
//! that reads CSS makes them no smaller once they are compressed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// Strips every style sheet in `dist`.
///
/// # Errors
/// When the folder cannot be read or a file not written.
pub fn strip(dist: &Path) -> Result<()> {
    for entry in fs::read_dir(dist).with_context(|| format!("{}", dist.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            let sheet = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
            fs::write(&path, bare(&sheet)).with_context(|| format!("{}", path.display()))?;
        }
    }
    Ok(())
}

/// What stands around these is no matter.
fn is_tight(letter: char) -> bool {
    matches!(letter, '{' | '}' | ';' | ',')
}

fn bare(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut blank = false;
    while let Some(letter) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_in, after)| after);
            blank = true;
        } else if letter.is_whitespace() {
            rest = rest.trim_start();
            blank = true;
        } else {
            let last = bare.chars().next_back();
            // A blank after a colon ends no selector: those have none there.
            let needs = |last: char| !is_tight(last) && !is_tight(letter) && last != ':';
            if blank && last.is_some_and(needs) {
                bare.push(' ');
            }
            if letter == '}' && last == Some(';') {
                bare.pop();
            }
            blank = false;
            let length = match letter {
                '"' | '\'' => quoted(rest, letter),
                _ => letter.len_utf8(),
            };
            bare.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    bare
}

/// The bytes of the quoted text that `rest` begins with.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|&(_at, letter)| {
        let ends = letter == quote && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends
    });
    end.map_or(rest.len(), |(at, quote)| at + quote.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_stays() {
        let sheet = "/* a note */\n:root { --a: calc(1px + 2px); }\n\n@media (width < 900px) {\n  .a  .b > i:hover, p::before { content: \"a ; /* b\\\" */ c\"; margin: 0 1px }\n}\n";
        assert_eq!(
            bare(sheet),
            ":root{--a:calc(1px + 2px)}@media (width < 900px){.a .b > i:hover,p::before{content:\"a ; /* b\\\" */ c\";margin:0 1px}}"
        );
    }

    #[test]
    fn a_sheet_that_breaks_off_is_no_trouble() {
        assert_eq!(bare("a { b: 'c"), "a{b:'c");
        assert_eq!(bare("a { /* b"), "a{");
    }
}
