//! The tags of XML: where elements begin and end, and what attributes they have.

use super::super::builder::quoted;
use super::super::limits::MAX_DEPTH;
use super::{Element, Event, Xml, reference, short};
use crate::Refusal;
use std::borrow::Cow;

impl Xml {
    pub(super) fn end_tag<'t>(
        &mut self,
        text: &'t str,
        tag: &'t str,
    ) -> Result<Event<'t>, Refusal> {
        let line = self.line;
        let Some(end) = tag.find('>') else {
            return Err(Refusal::at(line, "an end tag begins and does not end"));
        };
        let name = tag[..end].trim_end();
        match self.open.last() {
            Some(open) if text[open.clone()] == *name => {
                self.skip(&text[self.at..self.at + 2 + end + 1]);
                Ok(Event::End(self.pop(text)))
            }
            Some(open) => Err(Refusal::at(
                line,
                format!(
                    "</{}> stands where </{}> is wanted; close elements in the order in which they were opened",
                    short(name),
                    short(&text[open.clone()])
                ),
            )),
            None => Err(Refusal::at(
                line,
                format!("</{}> closes an element that is not open", short(name)),
            )),
        }
    }

    /// The innermost open element, now closed.
    pub(super) fn pop<'t>(&mut self, text: &'t str) -> &'t str {
        self.open.pop().map_or("", |name| local(&text[name]))
    }

    pub(super) fn start_tag<'t>(&mut self, text: &'t str) -> Result<Element<'t>, Refusal> {
        let line = self.line;
        let name_at = self.at + 1;
        let name = name_in(&text[name_at..]);
        if name.is_empty() {
            return Err(Refusal::at(
                line,
                "a “<” begins no element; as a character it is written &lt;",
            ));
        }
        if self.open.is_empty() && self.began {
            return Err(Refusal::at(
                line,
                format!("<{}> begins a second document in the file", short(name)),
            ));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(Refusal::at(
                line,
                format!("elements are nested more than {MAX_DEPTH} deep; no graph needs that"),
            ));
        }
        self.began = true;
        self.at = name_at + name.len();
        let mut attributes: Vec<(&str, Cow<'_, str>)> = Vec::new();
        loop {
            let before = self.at;
            let rest = &text[self.at..];
            self.skip(&rest[..rest.len() - rest.trim_start().len()]);
            let rest = &text[self.at..];
            if rest.starts_with('>') {
                self.at += 1;
                break;
            }
            if rest.starts_with("/>") {
                self.at += 2;
                self.closing = true;
                break;
            }
            if rest.is_empty() {
                return Err(Refusal::at(
                    line,
                    format!("the file ends inside <{}>", short(name)),
                ));
            }
            let (key, value) = self.attribute(text, name, before)?;
            if attributes.iter().any(|(known, _)| *known == key) {
                return Err(Refusal::at(
                    self.line,
                    format!("<{}> has {} twice", short(name), quoted(key)),
                ));
            }
            attributes.push((key, value));
        }
        self.open.push(name_at..name_at + name.len());
        Ok(Element {
            name: local(name),
            attributes,
            line,
        })
    }

    fn attribute<'t>(
        &mut self,
        text: &'t str,
        element: &str,
        before: usize,
    ) -> Result<(&'t str, Cow<'t, str>), Refusal> {
        let wrong = |line| {
            Refusal::at(
                line,
                format!(
                    "an attribute of <{}> is not written as name=\"value\"",
                    short(element)
                ),
            )
        };
        let rest = &text[self.at..];
        let key = name_in(rest);
        if key.is_empty() || self.at == before {
            return Err(wrong(self.line));
        }
        let after = rest[key.len()..].trim_start();
        let value = after
            .strip_prefix('=')
            .ok_or_else(|| wrong(self.line))?
            .trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))
            .ok_or_else(|| wrong(self.line))?;
        let value = &value[1..];
        let end = value.find(quote).ok_or_else(|| wrong(self.line))?;
        let raw = &value[..end];
        if raw.contains('<') {
            return Err(Refusal::at(
                self.line,
                format!(
                    "a value in <{}> holds “<” or is not closed; as a character it is written &lt;",
                    short(element)
                ),
            ));
        }
        let line = self.line;
        let whole = rest.len() - value.len() + end + 1;
        self.skip(&rest[..whole]);
        Ok((
            if key.starts_with("xmlns") {
                key
            } else {
                local(key)
            },
            reference::decoded(raw, line, true)?,
        ))
    }
}

/// The name that a text begins with.
fn name_in(text: &str) -> &str {
    let ends = |letter: char| {
        letter.is_whitespace() || matches!(letter, '/' | '>' | '=' | '<' | '"' | '\'' | '&')
    };
    &text[..text.find(ends).unwrap_or(text.len())]
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
