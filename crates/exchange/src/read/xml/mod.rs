//! XML, pulled event by event: as much of it as graph files use.
//!
//! Written by hand because a general parser is several times its size and knows more than is wanted: entities of a
//! document's own are refused, so none can grow, refer to a file or to another host. Names lose their prefix.

mod reference;
mod tags;

use super::builder::quoted;
use crate::Refusal;
use std::borrow::Cow;

/// A place in an XML text, and the elements that are open there.
#[derive(Debug)]
pub(crate) struct Xml {
    at: usize,
    line: u32,
    /// Where in the text the name of each open element stands.
    open: Vec<std::ops::Range<usize>>,
    /// An element without content was met: its end is next.
    closing: bool,
    began: bool,
}

/// What comes next in a document.
#[derive(Debug, PartialEq)]
pub(crate) enum Event<'t> {
    /// An element begins.
    Start(Element<'t>),
    /// The innermost open element ends.
    End(&'t str),
    /// Text in an element.
    Text(Cow<'t, str>),
    /// The document is over.
    Over,
}

/// The beginning of an element.
#[derive(Debug, PartialEq)]
pub(crate) struct Element<'t> {
    /// Its name, without prefix.
    pub(crate) name: &'t str,
    /// Names, without prefix, and values.
    pub(crate) attributes: Vec<(&'t str, Cow<'t, str>)>,
    /// The line it begins on.
    pub(crate) line: u32,
}

impl Element<'_> {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| value.as_ref())
    }

    /// The value of an attribute that must be there.
    ///
    /// # Errors
    /// When it is not.
    pub(crate) fn need(&self, name: &str) -> Result<&str, Refusal> {
        self.get(name).ok_or_else(|| {
            Refusal::at(
                self.line,
                format!(
                    "<{}> has no {name}; every <{}> needs one",
                    self.name, self.name
                ),
            )
        })
    }
}

impl Default for Xml {
    fn default() -> Self {
        Self {
            at: 0,
            line: 1,
            open: Vec::new(),
            closing: false,
            began: false,
        }
    }
}

impl Xml {
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// The next event.
    ///
    /// # Errors
    /// When the text is no well-formed XML, declares entities or is nested too deep.
    pub(crate) fn next<'t>(&mut self, text: &'t str) -> Result<Event<'t>, Refusal> {
        if self.closing {
            self.closing = false;
            return Ok(Event::End(self.pop(text)));
        }
        loop {
            let rest = text.get(self.at..).unwrap_or_default();
            if rest.is_empty() {
                return match self.open.last() {
                    None if self.began => Ok(Event::Over),
                    None => Err(Refusal::at(self.line, "there is no element in the file")),
                    Some(name) => Err(Refusal::at(
                        self.line,
                        format!(
                            "the file ends inside <{}>; is it only a part of a file?",
                            &text[name.clone()]
                        ),
                    )),
                };
            }
            if !rest.starts_with('<') {
                let length = rest.find('<').unwrap_or(rest.len());
                let (piece, line) = (&rest[..length], self.line);
                self.skip(piece);
                if self.open.is_empty() {
                    if piece.trim().is_empty() {
                        continue;
                    }
                    return Err(Refusal::at(line, "there is text outside of every element"));
                }
                return Ok(Event::Text(reference::decoded(piece, line, false)?));
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.skip_past(rest, comment.find("-->").map(|end| end + 7), "a comment")?;
            } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let end = data.find("]]>");
                self.skip_past(rest, end.map(|end| end + 12), "a CDATA section")?;
                return Ok(Event::Text(reference::lines(&data[..end.unwrap_or(0)])));
            } else if let Some(instruction) = rest.strip_prefix("<?") {
                self.skip_past(
                    rest,
                    instruction.find("?>").map(|end| end + 4),
                    "a processing instruction",
                )?;
            } else if rest.starts_with("<!") {
                self.declaration(rest)?;
            } else if let Some(tag) = rest.strip_prefix("</") {
                return self.end_tag(text, tag);
            } else {
                return self.start_tag(text).map(Event::Start);
            }
        }
    }

    /// Steps over a piece of the text, counting lines.
    fn skip(&mut self, piece: &str) {
        self.at += piece.len();
        self.line += piece.bytes().filter(|&byte| byte == b'\n').count() as u32;
    }

    fn skip_past(&mut self, rest: &str, length: Option<usize>, what: &str) -> Result<(), Refusal> {
        let Some(length) = length else {
            return Err(Refusal::at(
                self.line,
                format!("{what} begins and does not end"),
            ));
        };
        self.skip(&rest[..length]);
        Ok(())
    }

    /// A document type is stepped over; one that declares anything of its own is refused.
    fn declaration(&mut self, rest: &str) -> Result<(), Refusal> {
        let end = rest
            .find('>')
            .ok_or_else(|| Refusal::at(self.line, "a declaration begins and does not end"))?;
        if let Some(own) = rest[..end].find('[') {
            let line = self.line + rest[..own].matches('\n').count() as u32;
            return Err(Refusal::at(
                line,
                "the document type declares entities or elements of its own, which are not read, for they can grow without bound; delete everything from <!DOCTYPE to ]>",
            ));
        }
        self.skip(&rest[..=end]);
        Ok(())
    }
}

/// A name in a message, on one line.
fn short(name: &str) -> String {
    const SHOWN: usize = 40;
    let shown = name.chars().take(SHOWN);
    shown
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests;
