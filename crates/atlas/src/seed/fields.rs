//! The fields of one table: which are there, which are missing, which nobody knows.

use super::document::Source;
use super::issues::{At, Place};
use super::value::Value;
use super::wording::{did_you_mean, quoted};
use toml::de::DeTable;

/// A table that is being read. [`Fields::finish`] reports what nobody asked for.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    /// How messages call the table; empty for a whole file.
    pub(super) label: String,
    pub(super) place: Place,
    table: &'a DeTable<'a>,
    source: &'a Source<'a>,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        label: String,
        place: Place,
        table: &'a DeTable<'a>,
        source: &'a Source<'a>,
    ) -> Self {
        Self {
            label,
            place,
            table,
            source,
            asked: Vec::new(),
        }
    }

    /// Reports a problem of the table as a whole.
    pub(super) fn report(&self, message: &str) {
        self.source.issues.report(self.place, self.about(message));
    }

    /// Reports each of these fields that is not there.
    pub(super) fn need(&self, names: &[&str]) {
        for name in names.iter().filter(|name| !self.has(name)) {
            self.report(&format!("{name} is missing"));
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    pub(super) fn get(&mut self, name: &'static str) -> Option<Value<'a>> {
        self.asked.push(name);
        let (_, value) = self.table.get_key_value(name)?;
        Some(Value::new(self.about(name), value, self.source))
    }

    /// A text; blank when it is missing (see [`Fields::need`]) or wrong.
    pub(super) fn text(&mut self, name: &'static str) -> At<String> {
        let found = self.get(name).and_then(|value| value.text());
        found.unwrap_or(At::blank(self.place))
    }

    /// A text that need not be there.
    pub(super) fn text_if_any(&mut self, name: &'static str) -> Option<At<String>> {
        self.get(name)?.text()
    }

    /// A list of texts, none of them twice.
    pub(super) fn texts(&mut self, name: &'static str) -> Vec<At<String>> {
        let mut found: Vec<At<String>> = Vec::new();
        for value in self.get(name).map_or_else(Vec::new, |value| value.list()) {
            let Some(text) = value.text() else { continue };
            if found.iter().any(|before| before.value == text.value) {
                value.report(&format!("has {} twice", quoted(&text.value)));
            } else {
                found.push(text);
            }
        }
        found
    }

    /// A list of tables.
    pub(super) fn tables(&mut self, name: &'static str) -> Vec<Fields<'a>> {
        let list = self.get(name).map_or_else(Vec::new, |value| value.list());
        list.iter().filter_map(Value::table).collect()
    }

    /// All keys of a table that names its own, each with its text.
    pub(super) fn entries(&self) -> Vec<(At<String>, At<String>)> {
        let entry = |(key, value): (&toml::Spanned<_>, _)| {
            let key: At<String> = self.key(key);
            let text = Value::new(self.about(&key.value), value, self.source).text()?;
            Some((key, text))
        };
        self.table.iter().filter_map(entry).collect()
    }

    /// Reports every field that was never asked for, and tells whether there was none. `hint` says
    /// where a known one belongs.
    pub(super) fn finish(self, hint: impl Fn(&str) -> Option<String>) -> bool {
        let mut all_known = true;
        for key in self.table.keys().map(|key| self.key(key)) {
            if self.asked.iter().all(|asked| *asked != key.value) {
                let advice = hint(&key.value)
                    .unwrap_or_else(|| did_you_mean(&key.value, self.asked.iter().copied()));
                let message = format!("unknown field {}{advice}", quoted(&key.value));
                self.source.issues.report(key.place, self.about(&message));
                all_known = false;
            }
        }
        all_known
    }

    fn key(&self, key: &toml::Spanned<std::borrow::Cow<'_, str>>) -> At<String> {
        At {
            value: key.get_ref().to_string(),
            place: self.source.place(key.span()),
        }
    }

    fn about(&self, message: &str) -> String {
        if self.label.is_empty() {
            message.to_owned()
        } else {
            format!("{}: {message}", self.label)
        }
    }
}
