//! Which format a file is in: what its text begins with decides, its name only where that does not.

use crate::Refusal;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A list of pairs, or of nodes, one a row.
    Csv,
    /// JSON Graph Format, 1 and 2, or nodes and links as many JavaScript libraries have them.
    Json,
    /// GEXF 1.1 to 1.3.
    Gexf,
    /// GraphML.
    GraphMl,
}

/// How much of an XML file is looked at for its first element.
const HEAD_BYTES: usize = 4096;

impl Format {
    /// The format of a text in a file of this name.
    pub(super) fn of(name: &str, text: &str) -> Result<Self, Refusal> {
        let name = name.to_lowercase();
        let begin = text.trim_start();
        if begin.starts_with('<') {
            return Self::of_xml(begin);
        }
        let is_table = [".csv", ".tsv", ".txt", ".tab"]
            .iter()
            .any(|end| name.ends_with(end));
        if begin.starts_with('{') || (begin.starts_with('[') && !is_table) {
            return Ok(Self::Json);
        }
        for (end, wanted) in [
            (".json", "{"),
            (".gexf", "<gexf>"),
            (".graphml", "<graphml>"),
            (".xml", "<"),
        ] {
            if name.ends_with(end) {
                let line = leading_lines(text);
                return Err(Refusal::at(
                    line,
                    format!(
                        "a {end} file begins with {wanted}, and this one does not; is it a CSV file by another name?"
                    ),
                ));
            }
        }
        Ok(Self::Csv)
    }

    fn of_xml(text: &str) -> Result<Self, Refusal> {
        let mut end = HEAD_BYTES.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let head = &text[..end];
        let root = head
            .split('<')
            .skip(1)
            .find(|part| part.starts_with(|first: char| first.is_ascii_alphabetic()));
        let root = root
            .and_then(|part| part.split([' ', '\t', '\r', '\n', '>', '/']).next())
            .unwrap_or_default();
        match root.rsplit(':').next().unwrap_or_default() {
            "gexf" => Ok(Self::Gexf),
            "graphml" => Ok(Self::GraphMl),
            "html" | "HTML" => Err(Refusal::at(
                1,
                "this is a web page, not a graph; download the file itself",
            )),
            // The reader of XML says what is wrong, or that no graph is in it.
            _ => Ok(Self::GraphMl),
        }
    }
}

fn leading_lines(text: &str) -> u32 {
    let blank = &text[..text.len() - text.trim_start().len()];
    blank.matches('\n').count() as u32 + 1
}
