//! Values of declared types, as GEXF and GraphML have them, and edges that take them.

use super::builder::{Builder, set};
use crate::{EdgeRow, Refusal, Value};

/// The types of values that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Flag,
    List,
}

impl Kind {
    /// By the names that GEXF and GraphML use.
    pub(super) fn of(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "boolean" => Self::Flag,
            "integer" | "int" | "long" | "float" | "double" | "byte" | "short" | "bigdecimal"
            | "biginteger" => Self::Number,
            "liststring" => Self::List,
            _ => Self::Text,
        }
    }

    /// A value of this type; what is none stays a text.
    pub(super) fn value(self, text: &str) -> Value {
        match self {
            Self::Number if crate::value::is_number(text.trim()) => {
                Value::Number(text.trim().to_owned())
            }
            Self::Flag if text.trim() == "true" => Value::Flag(true),
            Self::Flag if text.trim() == "false" => Value::Flag(false),
            Self::List => Value::texts(pieces(text)),
            Self::Text | Self::Number | Self::Flag => Value::text(text),
        }
    }
}

/// Keeps a value of an edge: a field of its own where the table has one.
pub(super) fn keep_edge_value(
    edge: &mut EdgeRow,
    title: &str,
    value: Value,
    builder: &mut Builder,
    line: u32,
) -> Result<(), Refusal> {
    match (title, &value) {
        ("relation" | "type", Value::Text(text))
            if edge.relation.as_ref().is_none_or(|known| known == text) =>
        {
            edge.relation = Some(text.clone())
        }
        ("tie", Value::Text(text)) => edge.tie = Some(text.clone()),
        ("label", Value::Text(text)) => edge.label = Some(text.clone()),
        ("weight", value) if value.as_number().is_some() => edge.weight = value.as_number(),
        ("mutual", Value::Flag(mutual)) => edge.directed = Some(!mutual),
        _ => {
            let column = builder.edge_column(title, line)?;
            set(&mut edge.attributes, column, value);
        }
    }
    Ok(())
}

/// The texts of a list: `["a", "b"]` and `[a, b]` as Gephi writes them, or `a|b` as GEXF 1.2 has it.
fn pieces(text: &str) -> Vec<String> {
    let text = text.trim();
    let Some(mut rest) = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
    else {
        let pieces = text.split('|').filter(|piece| !piece.is_empty());
        return pieces.map(str::to_owned).collect();
    };
    let mut pieces = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', ',', '\n']);
        let Some(quote) = rest.chars().next() else {
            return pieces;
        };
        if quote == '"' || quote == '\'' {
            let (piece, length) = quoted_piece(&rest[1..], quote);
            pieces.push(piece);
            rest = &rest[1 + length..];
        } else {
            let length = rest.find(',').unwrap_or(rest.len());
            pieces.push(rest[..length].trim().to_owned());
            rest = &rest[length..];
        }
    }
}

/// What stands before the closing quote, and how far the quote reaches.
fn quoted_piece(text: &str, quote: char) -> (String, usize) {
    let mut piece = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => piece.extend(letters.next().map(|(_, escaped)| match escaped {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                other => other,
            })),
            letter if letter == quote => return (piece, at + letter.len_utf8()),
            letter => piece.push(letter),
        }
    }
    (piece, text.len())
}

/// `#rrggbb`.
pub(super) fn hex_color(text: &str) -> Option<[u8; 3]> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_they_are_written_anywhere() {
        for (text, expected) in [
            (
                r#"["a", "b, \"c\"", "d\\e\nf"]"#,
                vec!["a", "b, \"c\"", "d\\e\nf"],
            ),
            ("[Foo,Bar(Foo)]", vec!["Foo", "Bar(Foo)"]),
            ("a|b c", vec!["a", "b c"]),
            ("a", vec!["a"]),
            ("[]", vec![]),
            ("[\"open", vec!["[\"open"]),
            ("['x' y, z]", vec!["x", "y", "z"]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
