//! The rows of a CSV file: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), any delimiter, any line end.

use super::super::builder::quoted;
use crate::Refusal;
use std::borrow::Cow;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record<'t> {
    /// Its cells, unquoted.
    pub(super) cells: Vec<Cow<'t, str>>,
    /// The line it begins on.
    pub(super) line: u32,
}

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) at: usize,
    pub(super) line: u32,
}

impl Cursor {
    /// The next row that is not blank; `None` at the end.
    ///
    /// # Errors
    /// When a quote is not closed, or a closed one is followed by something.
    pub(super) fn record<'t>(
        &mut self,
        text: &'t str,
        delimiter: u8,
    ) -> Result<Option<Record<'t>>, Refusal> {
        let bytes = text.as_bytes();
        while let Some(b'\n' | b'\r') = bytes.get(self.at) {
            self.line_end(bytes);
        }
        if self.at >= bytes.len() {
            return Ok(None);
        }
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell(text, delimiter)?);
            match bytes.get(self.at) {
                Some(&byte) if byte == delimiter => self.at += 1,
                Some(_) => {
                    self.line_end(bytes);
                    break;
                }
                None => break,
            }
        }
        Ok(Some(Record { cells, line }))
    }

    /// Steps over a line end, which may be two bytes.
    fn line_end(&mut self, bytes: &[u8]) {
        self.at += if bytes.get(self.at..self.at + 2) == Some(b"\r\n") {
            2
        } else {
            1
        };
        self.line += 1;
    }

    fn cell<'t>(&mut self, text: &'t str, delimiter: u8) -> Result<Cow<'t, str>, Refusal> {
        let bytes = text.as_bytes();
        if bytes.get(self.at) == Some(&b'"') {
            return self.quoted_cell(text, delimiter);
        }
        let ends = |byte: &u8| *byte == delimiter || matches!(byte, b'\n' | b'\r');
        let rest = bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        let cell = &text[self.at..self.at + length]; // delimiters and line ends are ASCII, so both are boundaries
        self.at += length;
        Ok(Cow::Borrowed(cell.trim())) // blanks around a bare cell are for the eye; quotes keep them
    }

    fn quoted_cell<'t>(&mut self, text: &'t str, delimiter: u8) -> Result<Cow<'t, str>, Refusal> {
        let bytes = text.as_bytes();
        let (opened, mut start) = (self.line, self.at + 1);
        let mut cell = Cow::Borrowed("");
        let mut at = start;
        loop {
            match bytes.get(at) {
                None => {
                    return Err(Refusal::at(
                        opened,
                        "a cell opens with a quote that is never closed; close it, or write it twice if it is part of the text",
                    ));
                }
                Some(b'"') => {
                    cell += &text[start..at];
                    if bytes.get(at + 1) == Some(&b'"') {
                        start = at + 1;
                        at += 2;
                        continue;
                    }
                    self.at = at + 1;
                    break;
                }
                Some(b'\n') => {
                    self.line += 1;
                    at += 1;
                }
                Some(b'\r') if bytes.get(at + 1) != Some(&b'\n') => {
                    self.line += 1;
                    at += 1;
                }
                Some(_) => at += 1,
            }
        }
        match bytes.get(self.at) {
            None | Some(b'\n' | b'\r') => Ok(cell),
            Some(&byte) if byte == delimiter => Ok(cell),
            Some(_) => {
                let rest: String = text[self.at..].chars().take(10).collect();
                Err(Refusal::at(
                    self.line,
                    format!(
                        "a closing quote is followed by {}; a quote inside a quoted cell is written twice",
                        quoted(&rest)
                    ),
                ))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Vec<(u32, Vec<String>)> {
        let mut cursor = Cursor { at: 0, line: 1 };
        let mut rows = Vec::new();
        while let Some(record) = cursor.record(text, delimiter).expect("closed quotes") {
            let cells = record.cells.into_iter().map(Cow::into_owned);
            rows.push((record.line, cells.collect()));
        }
        rows
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_quotes() {
        let text = "a,\"b,\r\nc\",\"say \"\"hi\"\"\"\r\n\r\nd,,\n\"\",5\" disk,é";
        let expected = [
            (1, vec!["a", "b,\r\nc", "say \"hi\""]),
            (4, vec!["d", "", ""]),
            (5, vec!["", "5\" disk", "é"]),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(line, cells)| {
                (
                    line,
                    cells.into_iter().map(str::to_owned).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(rows(text, b','), expected);
    }

    #[test]
    fn every_line_end_counts_once() {
        let lines: Vec<u32> = rows("a\tb\rc\td\r\ne\tf\ng\th", b'\t')
            .into_iter()
            .map(|row| row.0)
            .collect();
        assert_eq!(lines, [1, 2, 3, 4]);
    }
}
