//! References in XML text: the five entities that every document has, and characters by number. No others.

use super::quoted;
use crate::Refusal;
use std::borrow::Cow;

/// The characters that a piece of XML stands for. In an attribute's value line ends and tabs are spaces.
///
/// # Errors
/// When a reference is none that every XML document has.
pub(super) fn decoded(raw: &str, line: u32, is_attribute: bool) -> Result<Cow<'_, str>, Refusal> {
    let plain = |piece: &str| -> bool {
        let special = |byte: u8| {
            byte == b'&' || byte == b'\r' || (is_attribute && matches!(byte, b'\n' | b'\t'))
        };
        !piece.bytes().any(special)
    };
    if plain(raw) {
        return Ok(Cow::Borrowed(raw));
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find(['&', '\r', '\n', '\t']) {
        text.push_str(&rest[..at]);
        let special = &rest[at..];
        if let Some(reference) = special.strip_prefix('&') {
            let line = line + raw[..raw.len() - special.len()].matches('\n').count() as u32;
            let (letter, length) = referred(reference, line)?;
            text.push(letter);
            rest = &reference[length..];
            continue;
        }
        let length = if special.starts_with("\r\n") { 2 } else { 1 };
        match (is_attribute, special.starts_with('\t')) {
            (true, _) => text.push(' '),
            (false, true) => text.push('\t'),
            (false, false) => text.push('\n'),
        }
        rest = &special[length..];
    }
    text.push_str(rest);
    Ok(Cow::Owned(text))
}

/// Text in which line ends are newlines and nothing else is special.
pub(super) fn lines(raw: &str) -> Cow<'_, str> {
    if raw.contains('\r') {
        Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(raw)
    }
}

/// The character of a reference, and how far it reaches behind the `&`.
fn referred(reference: &str, line: u32) -> Result<(char, usize), Refusal> {
    let name = reference.split(';').next().unwrap_or_default();
    let is_name = !name.is_empty()
        && name.len() < reference.len()
        && name.len() <= 32
        && !name.contains(char::is_whitespace);
    if !is_name {
        return Err(Refusal::at(
            line,
            "a “&” begins no reference; as a character it is written &amp;",
        ));
    }
    let numbered = |digits: &str, radix| {
        u32::from_str_radix(digits, radix)
            .ok()
            .and_then(char::from_u32)
    };
    let letter = match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix('x') {
                Some(digits) => numbered(digits, 16),
                None => numbered(number, 10),
            },
            None => {
                return Err(Refusal::at(
                    line,
                    format!(
                        "the entity {} is not read, only &amp; &lt; &gt; &quot; &apos; and numbered ones such as &#233; are; write the character itself",
                        quoted(&format!("&{name};"))
                    ),
                ));
            }
        },
    };
    match letter {
        Some(letter) if is_allowed(letter) => Ok((letter, name.len() + 1)),
        Some(_) | None => Err(Refusal::at(
            line,
            format!("{} is no character of XML", quoted(&format!("&{name};"))),
        )),
    }
}

/// The characters of [XML 1.0](https://www.w3.org/TR/xml/#charsets).
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
