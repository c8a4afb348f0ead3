//! An article's seed: its bibliography, and the relations, figures, groups and people in it.

use super::evidence::{evidence, grounds};
use super::fields::Fields;
use super::issues::At;
use super::raw::{Raw, RawArticle, RawFigure, RawGroup, RawParty, RawPerson, RawRelation};
use super::registry::{entry, names};
use crate::{Qualifier, RelationType, Status};

/// Reads the seed of the article whose file is called `stem` into `raw`.
pub(super) fn read(mut file: Fields<'_>, stem: &str, raw: &mut Raw) {
    file.need(&["article"]);
    let article = file.get("article").and_then(|value| value.table());
    let article = article.map(|fields| bibliography(fields, stem));
    let home = article
        .as_ref()
        .map_or(At::blank(file.place), |article| article.entry.id.clone());
    raw.articles.extend(article);
    raw.relations.extend(
        file.tables("relation")
            .into_iter()
            .map(|it| relation(it, &home)),
    );
    raw.figures.extend(
        file.tables("figure")
            .into_iter()
            .map(|it| figure(it, &home)),
    );
    raw.groups
        .extend(file.tables("group").into_iter().map(|it| group(it, &home)));
    raw.people.extend(
        file.tables("person")
            .into_iter()
            .map(|it| person(it, &home)),
    );
    file.finish(|_| None);
}

fn bibliography(mut fields: Fields<'_>, stem: &str) -> RawArticle {
    fields.need(&[
        "id", "title", "outlet", "language", "file", "sha256", "summary",
    ]);
    let article = RawArticle {
        entry: entry(&mut fields),
        stem: stem.to_owned(),
        title: fields.text("title"),
        outlet: fields.text("outlet"),
        published: fields.get("published").and_then(|value| value.date()),
        language: fields.text("language"),
        file: fields.text("file"),
        sha256: fields.text("sha256"),
        summary: fields.text("summary"),
    };
    fields.finish(|_| None);
    article
}

fn relation(mut fields: Fields<'_>, home: &At<String>) -> RawRelation {
    fields.need(&["id", "type", "basis"]);
    let relation = RawRelation {
        entry: entry(&mut fields),
        relation_type: relation_type(&mut fields, "type"),
        parties: parties(&mut fields),
        date: fields.get("date").and_then(|value| value.dates()),
        year_inferred: year_inferred(&mut fields, "date"),
        status: fields
            .get("status")
            .and_then(|value| value.word(Status::ALL, Status::slug)),
        initiatives: fields.texts("initiatives"),
        grounds: grounds(&mut fields, home),
    };
    fields.finish(|_| None);
    relation
}

/// Two parties are source and target; three and more are a list in which each has its role.
fn parties(fields: &mut Fields<'_>) -> Vec<RawParty> {
    let ends = fields.has("source") || fields.has("target");
    match (ends, fields.has("parties")) {
        (true, true) => fields.report("has both source or target and parties; keep one way"),
        (true, false) => fields.need(&["source", "target"]),
        (false, true) => {}
        (false, false) => fields.report("has no parties; write source and target"),
    }
    let (source, target) = (fields.text_if_any("source"), fields.text_if_any("target"));
    let mut listed = Vec::new();
    for mut party in fields.tables("parties") {
        party.need(&["node", "role"]);
        listed.push(RawParty {
            node: party.text("node"),
            role: party.text_if_any("role"),
        });
        party.finish(|_| None);
    }
    match listed.len() {
        0 if fields.has("parties") => fields.report("has fewer than two parties"),
        1 => fields.report("has fewer than two parties"),
        2 => fields.report("has two parties; write them as source and target"),
        _ => {}
    }
    let ends = source
        .into_iter()
        .chain(target)
        .map(|node| RawParty { node, role: None });
    ends.chain(listed).collect()
}

fn figure(mut fields: Fields<'_>, home: &At<String>) -> RawFigure {
    fields.need(&["id", "subject", "measure", "value", "unit", "basis"]);
    let figure = RawFigure {
        entry: entry(&mut fields),
        subject: fields.text("subject"),
        about: fields.texts("about"),
        measure: fields.text("measure"),
        value: fields.get("value").and_then(|value| value.number()),
        unit: fields.text("unit"),
        qualifier: qualifier(&mut fields),
        period: fields.get("period").and_then(|value| value.dates()),
        year_inferred: year_inferred(&mut fields, "period"),
        base: fields.text_if_any("base"),
        is_share: is_share(&mut fields),
        grounds: grounds(&mut fields, home),
    };
    fields.finish(|_| None);
    figure
}

fn group(mut fields: Fields<'_>, home: &At<String>) -> RawGroup {
    fields.need(&["id", "label", "subject", "count", "basis"]);
    let group = RawGroup {
        entry: entry(&mut fields),
        group_label: fields.text("label"),
        subject: fields.text("subject"),
        relation: relation_type(&mut fields, "relation"),
        count: fields.get("count").and_then(|value| value.count(u32::MAX)),
        qualifier: qualifier(&mut fields),
        named: fields.texts("named"),
        grounds: grounds(&mut fields, home),
    };
    fields.finish(|_| None);
    group
}

fn person(mut fields: Fields<'_>, home: &At<String>) -> RawPerson {
    fields.need(&["name", "role"]);
    let person = RawPerson {
        label: fields.label.clone(),
        place: fields.place,
        name: fields.text("name"),
        names: names(&mut fields),
        role: fields.text("role"),
        nodes: fields.texts("nodes"),
        relations: fields.texts("relations"),
        note: fields.text_if_any("note"),
        evidence: evidence(&mut fields, home),
    };
    fields.finish(|_| None);
    person
}

fn relation_type(fields: &mut Fields<'_>, name: &'static str) -> Option<At<RelationType>> {
    fields
        .get(name)?
        .word(RelationType::ALL, RelationType::slug)
}

fn qualifier(fields: &mut Fields<'_>) -> Option<At<Qualifier>> {
    fields
        .get("qualifier")?
        .word(Qualifier::ALL, Qualifier::slug)
}

/// Whether the year of the field `of` is not in the text.
fn year_inferred(fields: &mut Fields<'_>, of: &'static str) -> bool {
    flag_of(fields, "year_inferred", of, "")
}

/// Whether the value is a part of the whole that the base names.
fn is_share(fields: &mut Fields<'_>) -> bool {
    flag_of(fields, "share", "base", ", the whole that it is a part of")
}

/// A flag that says something of another field, `of`, and nothing without it.
fn flag_of(fields: &mut Fields<'_>, name: &'static str, of: &'static str, what_of: &str) -> bool {
    let flag = fields.get(name).and_then(|value| value.flag());
    let is_set = flag.unwrap_or(false);
    if is_set && !fields.has(of) {
        fields.report(&format!("{name} without a {of}{what_of}"));
    }
    is_set
}
