//! One TOML value, and what it may be read as. Each reading reports what is wrong with the value
//! and gives nothing then.

use super::document::Source;
use super::fields::Fields;
use super::issues::{At, Place};
use super::wording::{did_you_mean, quoted};
use crate::{DateError, DateSpan, PartialDate};
use toml::Spanned;
use toml::de::{DeInteger, DeValue};

/// More words than these are not all listed in a message.
const LISTED_WORDS: usize = 8;
/// Beyond this, a 64-bit float no longer tells neighbouring whole numbers apart.
const EXACT_WHOLE: f64 = 9_007_199_254_740_992.0;

/// A value in its file.
#[derive(Debug)]
pub(super) struct Value<'a> {
    /// How messages call it: `zone "moglino-sez": lat`.
    what: String,
    place: Place,
    value: &'a DeValue<'a>,
    source: &'a Source<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn new(
        what: String,
        value: &'a Spanned<DeValue<'a>>,
        source: &'a Source<'a>,
    ) -> Self {
        Self {
            what,
            place: source.place(value.span()),
            value: value.get_ref(),
            source,
        }
    }

    /// Reports `message` with the value as its subject.
    pub(super) fn report(&self, message: &str) {
        self.source
            .issues
            .report(self.place, format!("{} {message}", self.what));
    }

    /// A text that is not blank. Line breaks are for prose, other control characters for nobody.
    pub(super) fn text(&self) -> Option<At<String>> {
        let text = match self.value {
            DeValue::String(text) => text,
            DeValue::Array(_) | DeValue::Table(_) => return self.wrong("a text"),
            _ => return self.wrong("a text; write it in quotes"),
        };
        if text.trim().is_empty() {
            self.report("is empty");
        } else if text.trim() != text.as_ref() {
            self.report(&format!(
                "begins or ends with a space or line break: {}",
                quoted(text)
            ));
        } else if text.chars().any(char::is_control) {
            self.report(&format!(
                "has a line break or control character: {}",
                quoted(text)
            ));
        } else {
            return Some(self.at(text.to_string()));
        }
        None
    }

    /// A finite number.
    pub(super) fn number(&self) -> Option<At<f64>> {
        let number = match self.value {
            DeValue::Integer(whole) => return self.whole(whole),
            DeValue::Float(float) => float.as_str().parse().unwrap_or(f64::NAN),
            _ => return self.wrong("a number"),
        };
        if number.is_finite() {
            return Some(self.at(number));
        }
        self.report("is no finite number");
        None
    }

    fn whole(&self, whole: &DeInteger<'_>) -> Option<At<f64>> {
        let number = i64::from_str_radix(whole.as_str(), whole.radix())
            .ok()
            .map(|it| it as f64);
        match number.filter(|number| number.abs() < EXACT_WHOLE) {
            Some(number) => Some(self.at(number)),
            None => {
                self.report("is too large to be exact");
                None
            }
        }
    }

    /// A whole number from 1 to `most`.
    pub(super) fn count(&self, most: u32) -> Option<At<u32>> {
        let DeValue::Integer(whole) = self.value else {
            return self.wrong("a whole number");
        };
        let number = u32::from_str_radix(whole.as_str(), whole.radix()).ok();
        match number.filter(|number| (1..=most).contains(number)) {
            Some(number) => Some(self.at(number)),
            None => {
                let found = quoted(whole.as_str()).replace('"', "");
                self.report(&format!(
                    "is {found}; write a whole number from 1 to {most}"
                ));
                None
            }
        }
    }

    /// True or false.
    pub(super) fn flag(&self) -> Option<bool> {
        if let DeValue::Boolean(flag) = self.value {
            Some(*flag)
        } else {
            self.wrong("true or false")
        }
    }

    /// One of the words of a vocabulary.
    pub(super) fn word<T: Copy>(&self, all: &[T], slug: fn(T) -> &'static str) -> Option<At<T>> {
        let text = self.text()?.value;
        let found = all.iter().copied().find(|value| slug(*value) == text);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|value| slug(*value)).collect();
            let few = words.len() <= LISTED_WORDS;
            let list = if few {
                words.join(", ")
            } else {
                "those in CONTRIBUTING.md".to_owned()
            };
            let advice = did_you_mean(&text, words);
            self.report(&format!("{} is none of {list}{advice}", quoted(&text)));
        }
        found.map(|value| self.at(value))
    }

    /// A day, month or year.
    pub(super) fn date(&self) -> Option<At<PartialDate>> {
        self.parsed(PartialDate::parse)
    }

    /// A date or a period.
    pub(super) fn dates(&self) -> Option<At<DateSpan>> {
        self.parsed(DateSpan::parse)
    }

    fn parsed<T>(&self, parse: fn(&str) -> Result<T, DateError>) -> Option<At<T>> {
        let text = self.text()?.value;
        match parse(&text) {
            Ok(date) => Some(self.at(date)),
            Err(error) => {
                self.report(&format!("{} is no date: {error}", quoted(&text)));
                None
            }
        }
    }

    /// The values of a list; none when it is no list.
    pub(super) fn list(&self) -> Vec<Value<'a>> {
        let DeValue::Array(list) = self.value else {
            return self.wrong("a list").unwrap_or_default();
        };
        list.iter()
            .map(|value| Value::new(self.what.clone(), value, self.source))
            .collect()
    }

    /// A list of pairs of texts, one at the least.
    pub(super) fn pairs(&self) -> Vec<(At<String>, At<String>)> {
        let pair = |item: Value<'a>| {
            if let [text, reads] = item.list().as_slice() {
                return text.text().zip(reads.text());
            }
            item.report("has an entry that is no pair; write [\"as written\", \"read as\"]");
            None
        };
        let list = self.list();
        if list.is_empty() {
            self.report("has no pairs");
        }
        list.into_iter().filter_map(pair).collect()
    }

    /// The fields of a table. One with an `id` is called by it in messages.
    pub(super) fn table(&self) -> Option<Fields<'a>> {
        let DeValue::Table(table) = self.value else {
            return self.wrong("a table");
        };
        let name = table.get("id").or_else(|| table.get("name"));
        let label = match name.and_then(|name| name.get_ref().as_str()) {
            Some(name) => format!("{} {}", self.what, quoted(name)),
            None => self.what.clone(),
        };
        Some(Fields::new(label, self.place, table, self.source))
    }

    fn at<T>(&self, value: T) -> At<T> {
        At {
            value,
            place: self.place,
        }
    }

    fn wrong<T>(&self, expected: &str) -> Option<T> {
        let found = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(&format!("is {found}, not {expected}"));
        None
    }
}
