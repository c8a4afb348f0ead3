//! Names: that each belongs to one entry alone, so that search and readers cannot mistake it; and
//! the codes beside them.

use super::super::index::Index;
use super::super::issues::{At, Issues};
use super::super::raw::RawNode;
use super::super::wording::quoted;
use super::form;
use std::collections::BTreeMap;

pub(super) fn check(index: &Index<'_>, issues: &Issues) {
    let mut owners: BTreeMap<String, (&RawNode, &At<String>)> = BTreeMap::new();
    let mut items = BTreeMap::new();
    for node in index.nodes.entries() {
        let label = &node.entry.label;
        repeated(node, issues);
        let abroad = node.names.iter().map(|(_, name)| name);
        for name in english(node).chain(abroad).filter(|name| !name.is_blank()) {
            let (owner, first) = *owners.entry(folded(&name.value)).or_insert((node, name));
            if owner.entry.id.value != node.entry.id.value {
                let (name_at, other) = (quoted(&name.value), &owner.entry.label);
                let at = issues.locate(first.place);
                let message = format!("{label}: the name {name_at} is taken by {other} at {at}");
                issues.report(name.place, message);
            }
        }
        for (code, _) in &node.names {
            let advice = "is not a code such as zh, ru or lo; English is the name itself";
            form(
                code,
                is_other_language,
                &format!("{label}: the language"),
                advice,
                issues,
            );
        }
        if let Some(id) = &node.wikidata {
            let advice = "is not of the form Q4335466";
            form(
                id,
                is_wikidata_item,
                &format!("{label}: wikidata"),
                advice,
                issues,
            );
            if let Some(first) = items.insert(&id.value, id.place) {
                let (item, first) = (&id.value, issues.locate(first));
                let message = format!("{label}: the Wikidata item {item} is taken at {first}");
                issues.report(id.place, message);
            }
        }
    }
}

/// An alias that says again what another name of the same entry says.
fn repeated(node: &RawNode, issues: &Issues) {
    let names: Vec<_> = english(node).filter(|name| !name.is_blank()).collect();
    for (index, name) in names.iter().enumerate() {
        let same = |other: &&At<String>| folded(&other.value) == folded(&name.value);
        if names[..index].iter().any(same) {
            let (label, name_at) = (&node.entry.label, quoted(&name.value));
            issues.report(
                name.place,
                format!("{label}: the name {name_at} stands twice"),
            );
        }
    }
}

fn english(node: &RawNode) -> impl Iterator<Item = &At<String>> {
    [&node.name]
        .into_iter()
        .chain(&node.short)
        .chain(&node.aliases)
}

/// What search would hold to be the same name.
fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn is_other_language(code: &str) -> bool {
    is_language(code) && code != "en" && !code.starts_with("en-")
}

/// The shape of a BCP 47 tag: a language of two or three letters, then further subtags.
pub(super) fn is_language(code: &str) -> bool {
    let mut subtags = code.split('-');
    let primary = subtags.next().unwrap_or_default();
    let lower = |byte: u8| byte.is_ascii_lowercase();
    let further = |tag: &str| {
        (2..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=3).contains(&primary.len()) && primary.bytes().all(lower) && subtags.all(further)
}

fn is_wikidata_item(id: &str) -> bool {
    let digits = id.strip_prefix('Q').unwrap_or_default();
    !digits.starts_with('0') && !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}
