//! A catalog in another language than the one it was written in.
//!
//! What the sources write stays as they write it: titles, names of outlets and spellings are evidence.

use super::{Catalog, CatalogParts, Figure, Node};

/// What a catalog says in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translation {
    /// The language's code.
    pub language: String,
    /// For each node its name, and the one for the map where that is long.
    pub names: Vec<(String, Option<String>)>,
    /// English texts with what they are in the language, in order of the English ones.
    pub texts: Vec<(String, String)>,
}

impl Translation {
    /// As much of it as the map's part of the catalog needs: of names those on the map.
    #[must_use]
    pub fn for_map(&self, part: &Catalog) -> Self {
        let mut parts = CatalogParts::from(part.clone());
        let mut needed = Vec::new();
        each_text(&mut parts, &mut |text| needed.push(text.clone()));
        let is_needed = |(english, _): &&(String, String)| needed.contains(english);
        let on_map = |(name, short): &(String, Option<String>)| {
            (short.as_ref().unwrap_or(name).clone(), None)
        };
        Self {
            names: self.names.iter().map(on_map).collect(),
            texts: self.texts.iter().filter(is_needed).cloned().collect(),
            ..self.clone()
        }
    }

    fn text(&self, english: &str) -> Option<&str> {
        let found = self
            .texts
            .binary_search_by(|(known, _text)| known.as_str().cmp(english));
        found.ok().map(|place| self.texts[place].1.as_str())
    }
}

impl Catalog {
    /// The same in another language: names, and every text of ours that is translated. English names stay as names.
    #[must_use]
    pub fn translated(self, translation: &Translation) -> Self {
        let mut parts = CatalogParts::from(self);
        for (node, (name, short)) in parts.nodes.iter_mut().zip(&translation.names) {
            rename(node, name, short.as_deref());
        }
        for person in &mut parts.people {
            if let Some(name) = person.names.get(&translation.language) {
                let name = name.to_owned();
                let english = std::mem::replace(&mut person.name, name);
                let others = person.names.iter();
                let others = others.filter(|(code, _name)| *code != translation.language);
                let others = others.map(|(code, name)| (code.to_owned(), name.to_owned()));
                person.names = others.chain([("en".to_owned(), english)]).collect();
            }
        }
        each_text(&mut parts, &mut |text| {
            if let Some(translated) = translation.text(text) {
                translated.clone_into(text);
            }
        });
        Self::unchecked(parts)
    }
}

/// The other name in place of the English one, which joins the names and, where it is a short one, the aliases.
fn rename(node: &mut Node, name: &str, short: Option<&str>) {
    let english = std::mem::replace(&mut node.name, name.to_owned());
    let short = std::mem::replace(&mut node.short, short.map(str::to_owned));
    let names = node.names.iter();
    let names = names.map(|(code, name)| (code.to_owned(), name.to_owned()));
    node.names = names.chain([("en".to_owned(), english)]).collect();
    node.aliases.extend(short);
}

/// Every text of ours that a reader meets, names left out.
fn each_text(parts: &mut CatalogParts, meet: &mut dyn FnMut(&mut String)) {
    for node in &mut parts.nodes {
        meet(&mut node.summary);
    }
    for relation in &mut parts.relations {
        relation.note.iter_mut().for_each(&mut *meet);
        let roles = relation.parties.iter_mut();
        roles
            .filter_map(|party| party.role.as_mut())
            .for_each(&mut *meet);
    }
    for figure in &mut parts.figures {
        meet(&mut figure.measure);
        if !has_sign(figure) {
            meet(&mut figure.unit);
        }
        figure.base.iter_mut().for_each(&mut *meet);
        figure.note.iter_mut().for_each(&mut *meet);
    }
    for group in &mut parts.groups {
        meet(&mut group.label);
        group.note.iter_mut().for_each(&mut *meet);
    }
    for person in &mut parts.people {
        meet(&mut person.role);
        person.note.iter_mut().for_each(&mut *meet);
    }
    for article in &mut parts.articles {
        meet(&mut article.summary);
        meet(&mut article.outlet); // its own name stays; where it has none, the words for that are ours
    }
}

/// Whether the unit is a sign and no word: `%`, `USD`.
fn has_sign(figure: &Figure) -> bool {
    figure.unit == "%" || figure.unit.bytes().all(|byte| byte.is_ascii_uppercase())
}
