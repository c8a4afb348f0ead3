//! The texts of the seeds in other languages: `texts/*.toml`.

use super::fields::Fields;
use super::index::Index;
use super::issues::At;
use super::raw::{Raw, RawNode};
use crate::Translation;
use std::collections::BTreeMap;

/// The languages that everything is told in, beside English.
pub(super) const LANGUAGES: [&str; 2] = ["zh", "ru"];

/// A text with what it is in each of the other languages.
#[derive(Debug)]
pub(super) struct RawText {
    pub(super) english: At<String>,
    pub(super) others: [At<String>; 2],
}

/// What a node is called in the other languages where it has no real name in one, and where its name is long for a map.
#[derive(Debug)]
pub(super) struct RawRendering {
    pub(super) id: At<String>,
    pub(super) names: [Option<At<String>>; 2],
    pub(super) shorts: [Option<At<String>>; 2],
}

/// Reads a file of translations into `raw`.
pub(super) fn read(mut file: Fields<'_>, raw: &mut Raw) {
    let texts = file.tables("text").into_iter().map(|mut fields| {
        fields.need(&["en", "zh", "ru"]);
        let text = RawText {
            english: fields.text("en"),
            others: [fields.text("zh"), fields.text("ru")],
        };
        fields.finish(|_| None);
        text
    });
    raw.texts.extend(texts);
    let renderings = file.tables("name").into_iter().map(|mut fields| {
        fields.need(&["id"]);
        let rendering = RawRendering {
            id: fields.text("id"),
            names: [fields.text_if_any("zh"), fields.text_if_any("ru")],
            shorts: [
                fields.text_if_any("zh_short"),
                fields.text_if_any("ru_short"),
            ],
        };
        fields.finish(|_| None);
        rendering
    });
    raw.renderings.extend(renderings);
    raw.complete &= file.finish(|_| None);
}

/// Every text that has to be in each language: all that a reader meets but names.
pub(super) fn needed(raw: &Raw) -> Vec<&At<String>> {
    let mut texts: Vec<&At<String>> = Vec::new();
    texts.extend(raw.nodes.iter().map(|node| &node.summary));
    texts.extend(raw.articles.iter().map(|article| &article.summary));
    for relation in &raw.relations {
        texts.extend(
            relation
                .parties
                .iter()
                .filter_map(|party| party.role.as_ref()),
        );
    }
    for figure in &raw.figures {
        let unit = &figure.unit.value;
        let is_sign = unit == "%" || unit.bytes().all(|byte| byte.is_ascii_uppercase());
        texts.push(&figure.measure);
        texts.extend((!is_sign).then_some(&figure.unit));
        texts.extend(&figure.base);
    }
    texts.extend(raw.groups.iter().map(|group| &group.group_label));
    texts.extend(raw.people.iter().map(|person| &person.role));
    texts.extend(raw.people.iter().filter_map(|person| person.note.as_ref()));
    texts.extend(
        raw.all_grounds()
            .filter_map(|(_entry, grounds)| grounds.note.as_ref()),
    );
    texts.retain(|text| !text.is_blank());
    texts
}

/// What a node is called in a language, by its place in [`LANGUAGES`]: its real name, or our rendering.
pub(super) fn name<'a>(
    node: &'a RawNode,
    rendering: Option<&'a RawRendering>,
    language: usize,
) -> Option<&'a At<String>> {
    let real = node
        .names
        .iter()
        .find(|(code, _name)| code.value == LANGUAGES[language]);
    let rendered = || rendering.and_then(|rendering| rendering.names[language].as_ref());
    real.map(|(_code, name)| name).or_else(rendered)
}

/// The translations, of seeds that were found in order.
pub(super) fn translations(raw: &Raw, index: &Index<'_>) -> Vec<Translation> {
    let renderings: BTreeMap<&str, &RawRendering> = raw
        .renderings
        .iter()
        .map(|rendering| (rendering.id.value.as_str(), rendering))
        .collect();
    let translation = |language: usize| {
        let called = |node: &RawNode| {
            let rendering = renderings.get(node.entry.id.value.as_str()).copied();
            let name = name(node, rendering, language).unwrap_or(&node.name);
            let short = rendering.and_then(|rendering| rendering.shorts[language].as_ref());
            (name.value.clone(), short.map(|short| short.value.clone()))
        };
        let texts: BTreeMap<&str, &str> = raw
            .texts
            .iter()
            .map(|text| {
                (
                    text.english.value.as_str(),
                    text.others[language].value.as_str(),
                )
            })
            .collect();
        Translation {
            language: LANGUAGES[language].to_owned(),
            names: index.nodes.entries().map(called).collect(),
            texts: texts
                .into_iter()
                .map(|(english, text)| (english.to_owned(), text.to_owned()))
                .collect(),
        }
    };
    (0..LANGUAGES.len()).map(translation).collect()
}
