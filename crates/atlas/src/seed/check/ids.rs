//! Ids: their form, and that none is taken twice.

use super::super::issues::Issues;
use super::super::raw::{Entry, Raw};
use super::form;
use crate::Reading;
use std::collections::BTreeMap;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    unique(raw.nodes.iter().map(|node| &node.entry), issues);
    unique(raw.articles.iter().map(|article| &article.entry), issues);
    unique(raw.relations.iter().map(|relation| &relation.entry), issues);
    unique(raw.figures.iter().map(|figure| &figure.entry), issues);
    unique(raw.groups.iter().map(|group| &group.entry), issues);
    for entry in raw.nodes.iter().map(|node| &node.entry) {
        if Reading::WORDS
            .iter()
            .any(|(word, _)| *word == entry.id.value)
        {
            let message = "this id is a word that evidence uses; make it longer";
            issues.report(entry.id.place, format!("{}: {message}", entry.label));
        }
    }
}

fn unique<'a>(entries: impl Iterator<Item = &'a Entry>, issues: &Issues) {
    let mut taken = BTreeMap::new();
    for entry in entries.filter(|entry| !entry.id.is_blank()) {
        let Entry {
            label,
            place: _,
            id,
        } = entry;
        let advice = "is not lower-case words and digits joined by hyphens";
        form(id, is_slug, &format!("{label}: the id"), advice, issues);
        if let Some(first) = taken.insert(id.value.as_str(), id.place) {
            let first = issues.locate(first);
            issues.report(id.place, format!("{label}: the id is taken at {first}"));
        }
    }
}

/// `moglino-sez`: it stands in links, so nothing in it needs escaping.
pub(super) fn is_slug(id: &str) -> bool {
    let word = |word: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !word.is_empty() && word.bytes().all(plain)
    };
    id.split('-').all(word)
}
