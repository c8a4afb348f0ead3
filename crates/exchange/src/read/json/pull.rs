//! JSON, value by value: strict, with a line for every complaint, and a bound on depth.

use super::super::builder::quoted;
use super::super::limits::MAX_DEPTH;
use crate::value::is_number;
use crate::{Refusal, Value};

/// A place in a JSON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) at: usize,
    pub(super) line: u32,
}

impl Cursor {
    /// The next character that is no blank, not taken; `None` at the end.
    pub(super) fn peek(&mut self, text: &str) -> Option<u8> {
        while let Some(&byte) = text.as_bytes().get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                other => return Some(other),
            }
            self.at += 1;
        }
        None
    }

    /// Takes `wanted` if it is next.
    pub(super) fn takes(&mut self, text: &str, wanted: u8) -> bool {
        let is_next = self.peek(text) == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    /// A complaint about what is next.
    pub(super) fn wrong(&mut self, text: &str, wanted: &str) -> Refusal {
        match self.peek(text) {
            None => Refusal::at(
                self.line,
                format!("the file ends where {wanted} is wanted; is it only a part of a file?"),
            ),
            Some(_) => {
                let next: String = text
                    .get(self.at..)
                    .unwrap_or_default()
                    .chars()
                    .take_while(|letter| !letter.is_control())
                    .take(12)
                    .collect();
                Refusal::at(
                    self.line,
                    format!("{} stands where {wanted} is wanted", quoted(&next)),
                )
            }
        }
    }

    /// Takes a member's name and the colon behind it.
    pub(super) fn key(&mut self, text: &str) -> Result<String, Refusal> {
        if self.peek(text) != Some(b'"') {
            return Err(self.wrong(text, "a name in quotes"));
        }
        let key = self.string(text)?;
        if !self.takes(text, b':') {
            return Err(self.wrong(text, "a colon"));
        }
        Ok(key)
    }

    /// Takes a value with all that it holds.
    pub(super) fn value(&mut self, text: &str, depth: usize) -> Result<Value, Refusal> {
        if depth > MAX_DEPTH {
            return Err(Refusal::at(
                self.line,
                format!("values are nested more than {MAX_DEPTH} deep; no graph needs that"),
            ));
        }
        match self.peek(text) {
            Some(b'"') => self.string(text).map(Value::Text),
            Some(b'{') => {
                self.at += 1;
                let mut fields: Vec<(String, Value)> = Vec::new();
                if self.takes(text, b'}') {
                    return Ok(Value::Record(fields));
                }
                loop {
                    let key = self.key(text)?;
                    let value = self.value(text, depth + 1)?;
                    fields.push((key, value));
                    if self.takes(text, b'}') {
                        return Ok(Value::Record(fields));
                    }
                    self.comma(text, "a comma or }")?;
                }
            }
            Some(b'[') => {
                self.at += 1;
                let mut values = Vec::new();
                if self.takes(text, b']') {
                    return Ok(Value::List(values));
                }
                loop {
                    values.push(self.value(text, depth + 1)?);
                    if self.takes(text, b']') {
                        return Ok(Value::List(values));
                    }
                    self.comma(text, "a comma or ]")?;
                }
            }
            _ => self.word(text),
        }
    }

    pub(super) fn comma(&mut self, text: &str, wanted: &str) -> Result<(), Refusal> {
        if self.takes(text, b',') {
            Ok(())
        } else {
            Err(self.wrong(text, wanted))
        }
    }

    /// A number, true, false or null.
    fn word(&mut self, text: &str) -> Result<Value, Refusal> {
        let rest = text.get(self.at..).unwrap_or_default();
        let ends = |letter: char| {
            letter.is_whitespace() || matches!(letter, ',' | ']' | '}' | ':' | '"' | '[' | '{')
        };
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        let value = match word {
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            "null" => Value::Nothing,
            _ if is_number(word) => Value::Number(word.to_owned()),
            "NaN" | "Infinity" | "-Infinity" => Value::Nothing, // what Python writes for want of a number
            _ => return Err(self.wrong(text, "a value")),
        };
        self.at += word.len();
        Ok(value)
    }

    /// A text in quotes; the first quote is next.
    fn string(&mut self, text: &str) -> Result<String, Refusal> {
        self.at += 1;
        let bytes = text.as_bytes();
        let mut string = String::new();
        let mut start = self.at;
        loop {
            match bytes.get(self.at) {
                Some(b'"') => {
                    string.push_str(&text[start..self.at]);
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    string.push_str(&text[start..self.at]);
                    self.escape(text, &mut string)?;
                    start = self.at;
                }
                None | Some(b'\n' | b'\r') => {
                    return Err(Refusal::at(
                        self.line,
                        "a text is not closed by a quote on its line",
                    ));
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self, text: &str, string: &mut String) -> Result<(), Refusal> {
        let letter = match text.as_bytes().get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                string.push(self.unicode(text)?);
                return Ok(());
            }
            _ => {
                return Err(Refusal::at(
                    self.line,
                    "a backslash is followed by none of \" \\ / b f n r t u; as a character it is written \\\\",
                ));
            }
        };
        string.push(letter);
        self.at += 2;
        Ok(())
    }

    /// `\uXXXX`, two of them for a character beyond the first plane; half of such a pair is U+FFFD.
    fn unicode(&mut self, text: &str) -> Result<char, Refusal> {
        let unit = |at: usize| {
            let digits = text.get(at..)?.strip_prefix("\\u")?.get(..4)?;
            u16::from_str_radix(digits, 16)
                .ok()
                .filter(|_| !digits.starts_with('+'))
        };
        let Some(first) = unit(self.at) else {
            return Err(Refusal::at(
                self.line,
                "\\u is not followed by four hexadecimal digits",
            ));
        };
        self.at += 6;
        let mut units = vec![first];
        if (0xD800..0xDC00).contains(&first)
            && let Some(second @ 0xDC00..=0xDFFF) = unit(self.at)
        {
            self.at += 6;
            units.push(second);
        }
        let letter = char::decode_utf16(units).next().and_then(Result::ok);
        Ok(letter.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}
