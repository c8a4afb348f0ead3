//! Style sheets as one file, which compresses better than several, without comments and the blanks that mean nothing: what their readers need and a browser does not. A library
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

/// Puts the style sheets that `index.html` in `dist` names into one file, in their order.
///
/// # Errors
/// When a file cannot be read or written, or the page names no sheet.
pub fn merge(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).context("dist/index.html")?;
    let is_sheet = |tag: &&str| tag.contains("stylesheet") && tag.contains(".css");
    let starts = page.match_indices("<link").map(|(at, _link)| at);
    let tags = starts.filter_map(|at| page[at..].split_inclusive('>').next());
    let tags: Vec<&str> = tags.filter(is_sheet).collect();
    let name = |tag: &&str| {
        let path = tag.split("href=").nth(1)?;
        let path = path.trim_start_matches(['"', '.', '/']);
        path.split(['"', ' ', '>']).next().map(str::to_owned)
    };
    let names: Vec<String> = tags.iter().filter_map(name).collect();
    let first = names
        .first()
        .context("dist/index.html names no style sheet")?;
    let mut whole = String::new();
    for name in &names {
        whole += &fs::read_to_string(dist.join(name)).with_context(|| format!("dist/{name}"))?;
        fs::remove_file(dist.join(name)).with_context(|| format!("dist/{name}"))?;
    }
    // What tells versions apart is in the names; the new one has something of each.
    let marks: String = names
        .iter()
        .filter_map(|name| name.rsplit(['-', '.']).nth(1)?.get(..4))
        .collect();
    let merged = format!("page-{marks}.css");
    fs::write(dist.join(&merged), whole).with_context(|| format!("dist/{merged}"))?;
    let mut rewritten = page.replacen(first.as_str(), &merged, 1);
    for tag in &tags[1..] {
        rewritten = rewritten.replacen(tag, "", 1);
    }
    fs::write(&index, rewritten).context("dist/index.html")
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
