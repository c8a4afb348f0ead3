//! Translations: that nothing is told in one language only, and that nothing is translated that nobody says. Seeds
//! without any translation are in English alone.

use super::super::index::Index;
use super::super::issues::{At, Issues};
use super::super::raw::Raw;
use super::super::texts::{LANGUAGES, RawRendering, name, needed};
use super::super::wording::{did_you_mean, quoted};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(raw: &Raw, index: &Index<'_>, issues: &Issues) {
    if raw.texts.is_empty() && raw.renderings.is_empty() {
        return;
    }
    texts(raw, issues);
    names(raw, index, issues);
}

fn texts(raw: &Raw, issues: &Issues) {
    let needed = needed(raw);
    let mut translated: BTreeMap<&str, &At<String>> = BTreeMap::new();
    // An outlet is a name, but for one that is not known.
    let outlets = raw.articles.iter().map(|article| &article.outlet);
    let said = needed.iter().copied().chain(outlets);
    let said: BTreeSet<&str> = said.map(|text| text.value.as_str()).collect();
    for text in raw.texts.iter().filter(|text| !text.english.is_blank()) {
        let english = &text.english;
        if let Some(first) = translated.insert(&english.value, english) {
            let at = issues.locate(first.place);
            let message = format!(
                "the text {} is translated twice, first at {at}",
                quoted(&english.value)
            );
            issues.report(english.place, message);
        }
        if !said.contains(english.value.as_str()) {
            let advice = did_you_mean(&english.value, said.iter().copied());
            let message = format!("nothing says {}{advice}", quoted(&english.value));
            issues.report(english.place, message);
        }
    }
    for text in needed {
        if !translated.contains_key(text.value.as_str()) {
            let message = format!(
                "{} is not in Chinese and Russian; add it to a file in texts",
                quoted(&text.value)
            );
            issues.report(text.place, message);
        }
    }
}

fn names(raw: &Raw, index: &Index<'_>, issues: &Issues) {
    let mut renderings: BTreeMap<&str, &RawRendering> = BTreeMap::new();
    for rendering in raw
        .renderings
        .iter()
        .filter(|rendering| !rendering.id.is_blank())
    {
        let id = &rendering.id;
        if index.nodes.get(&id.value).is_none() {
            let known = index
                .nodes
                .entries()
                .map(|node| node.entry.id.value.as_str());
            let advice = did_you_mean(&id.value, known);
            issues.report(id.place, format!("no entry {}{advice}", quoted(&id.value)));
        } else if renderings.insert(&id.value, rendering).is_some() {
            issues.report(id.place, format!("{} is named twice", quoted(&id.value)));
        }
    }
    for (language, code) in LANGUAGES.iter().enumerate() {
        let mut labels: BTreeMap<&str, &str> = BTreeMap::new();
        for node in index.nodes.entries() {
            let rendering = renderings.get(node.entry.id.value.as_str()).copied();
            let label = &node.entry.label;
            let is_real = node.names.iter().any(|(known, _name)| known.value == *code);
            let rendered = rendering.and_then(|rendering| rendering.names[language].as_ref());
            if let (true, Some(rendered)) = (is_real, rendered) {
                let message = format!("{label} has a real name in {code}; leave the rendering out");
                issues.report(rendered.place, message);
            }
            let Some(name) = name(node, rendering, language) else {
                let message = format!(
                    "{label} has no name in {code}; add one to names or to texts/names.toml"
                );
                issues.report(node.entry.place, message);
                continue;
            };
            let short = rendering.and_then(|rendering| rendering.shorts[language].as_ref());
            let shown = short.unwrap_or(name);
            if let Some(other) = labels.insert(&shown.value, label) {
                let message =
                    format!("{label} and {other} have the same name in {code} on the map");
                issues.report(shown.place, message);
            }
        }
    }
}
