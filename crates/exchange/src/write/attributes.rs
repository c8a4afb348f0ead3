//! The types of columns, for formats that declare them, and values as one line of text.

use super::json;
use crate::Value;
use crate::value::is_number;

/// What all values of a column can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Number,
    Flag,
    /// Texts, none of them empty.
    List,
    Text,
}

/// The columns that have a value in some row, with the type that all values have.
/// Without `has_lists` a list counts as the text that [`line`] makes of it.
pub(super) fn used<'t>(
    names: &'t [String],
    rows: impl Iterator<Item = &'t [(u32, Value)]>,
    has_lists: bool,
) -> Vec<(u32, &'t str, Type)> {
    // A column of lists and others is written as lines of text, which may all look like numbers to the next reader.
    let mut types: Vec<[Option<Type>; 2]> = vec![[None; 2]; names.len()];
    for (column, value) in rows.flatten() {
        let Some(known) = types.get_mut(*column as usize) else {
            continue;
        };
        let own = [type_of(value, has_lists), type_of(value, false)];
        for (known, own) in known.iter_mut().zip(own) {
            *known = match (*known, own) {
                (Some(known), Some(own)) if known != own => Some(Type::Text),
                (known, own) => own.or(known),
            };
        }
    }
    let used = names.iter().zip(types).enumerate();
    used.filter_map(|(column, (name, [typed, as_lines]))| {
        let of = typed.filter(|of| *of != Type::Text).or(as_lines)?;
        Some((column as u32, name.as_str(), of))
    })
    .collect()
}

/// The type of a value; `None` where it is as good as none.
fn type_of(value: &Value, has_lists: bool) -> Option<Type> {
    match value {
        _ if is_blank(value) => None,
        Value::Number(_) => Some(Type::Number),
        Value::Flag(_) => Some(Type::Flag),
        Value::List(_) if !has_lists => type_of(&Value::Text(line(value)), false),
        Value::List(values)
            if values
                .iter()
                .all(|value| value.as_text().is_some_and(|text| !text.is_empty())) =>
        {
            Some(Type::List)
        }
        Value::Text(text) if is_number(text) => Some(Type::Number),
        Value::Text(text) if text == "true" || text == "false" => Some(Type::Flag),
        Value::Nothing | Value::Text(_) | Value::List(_) | Value::Record(_) => Some(Type::Text),
    }
}

/// A value as a column of this type has it; `None` where there is none to write.
pub(super) fn text(value: &Value, of: Type) -> Option<String> {
    if is_blank(value) {
        return None;
    }
    Some(match (of, value) {
        (Type::List, Value::List(values)) => {
            let texts = values.iter().filter_map(Value::as_text).map(quoted);
            format!("[{}]", texts.collect::<Vec<_>>().join(", "))
        }
        _ => line(value),
    })
}

/// Whether a value has nothing to show on a line.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::List(values) => values
            .iter()
            .all(|value| value.as_text().is_some_and(|text| text.trim().is_empty())),
        other => other.is_empty(),
    }
}

/// A text, if there is more than blanks in it.
pub(super) fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.trim().is_empty())
}

/// A text of a list, as Gephi quotes them.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

/// A value on one line: lists of texts divided by semicolons, everything nested as JSON.
pub(super) fn line(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(text) | Value::Text(text) => text.clone(),
        Value::List(values) if values.iter().all(|value| value.as_text().is_some()) => {
            let texts: Vec<&str> = values.iter().filter_map(Value::as_text).collect();
            texts.join("; ")
        }
        Value::List(_) | Value::Record(_) => json::compact(value),
    }
}
