//! From what was read and found in order to the lists of a catalog. Problems have been reported
//! before; here a thing that does not resolve merely gives nothing.

use super::index::Index;
use super::issues::At;
use super::raw::{
    Raw, RawArticle, RawEvidence, RawFigure, RawGroup, RawNode, RawPerson, RawRelation,
};
use crate::{
    Article, AsWritten, CatalogParts, Evidence, Figure, Group, Names, Node, NodeId, Party, Person,
    Position, Relation, Within,
};

/// The lists, if all of what they need is there.
pub(super) fn parts(raw: &Raw, index: &Index<'_>) -> Option<CatalogParts> {
    Some(CatalogParts {
        nodes: index
            .nodes
            .entries()
            .map(|it| node(it, index))
            .collect::<Option<_>>()?,
        relations: index
            .relations
            .entries()
            .map(|it| relation(it, index))
            .collect::<Option<_>>()?,
        figures: raw
            .figures
            .iter()
            .map(|it| figure(it, index))
            .collect::<Option<_>>()?,
        groups: raw
            .groups
            .iter()
            .map(|it| group(it, index))
            .collect::<Option<_>>()?,
        people: raw
            .people
            .iter()
            .map(|it| person(it, index))
            .collect::<Option<_>>()?,
        articles: index.articles.entries().map(article).collect(),
    })
}

fn node(raw: &RawNode, index: &Index<'_>) -> Option<Node> {
    let within = match &raw.within {
        None => None,
        Some(within) => Some(Within {
            place: index.node_id(&within.place)?,
            basis: value(&within.basis)?,
        }),
    };
    let position = value(&raw.lat)
        .zip(value(&raw.lon))
        .zip(value(&raw.precision));
    Some(Node {
        slug: raw.entry.id.value.clone(),
        kind: raw.kind,
        name: raw.name.value.clone(),
        short: value(&raw.short),
        names: names(&raw.names),
        aliases: raw
            .aliases
            .iter()
            .map(|alias| alias.value.clone())
            .collect(),
        country: value(&raw.country),
        within,
        position: position.map(|((lat, lon), precision)| Position {
            lat,
            lon,
            precision,
        }),
        wikidata: value(&raw.wikidata),
        summary: raw.summary.value.clone(),
    })
}

fn relation(raw: &RawRelation, index: &Index<'_>) -> Option<Relation> {
    let party = |node: &At<String>, role: &Option<At<String>>| {
        Some(Party {
            node: index.node_id(node)?,
            role: value(role),
        })
    };
    Some(Relation {
        slug: raw.entry.id.value.clone(),
        relation_type: value(&raw.relation_type)?,
        parties: raw
            .parties
            .iter()
            .map(|it| party(&it.node, &it.role))
            .collect::<Option<_>>()?,
        date: value(&raw.date),
        year_inferred: raw.year_inferred,
        status: value(&raw.status),
        initiatives: nodes(&raw.initiatives, index)?,
        note: value(&raw.grounds.note),
        basis: value(&raw.grounds.basis)?,
        evidence: evidence(&raw.grounds.evidence, index)?,
    })
}

fn figure(raw: &RawFigure, index: &Index<'_>) -> Option<Figure> {
    Some(Figure {
        slug: raw.entry.id.value.clone(),
        subject: index.node_id(&raw.subject)?,
        about: nodes(&raw.about, index)?,
        measure: raw.measure.value.clone(),
        value: value(&raw.value)?,
        unit: raw.unit.value.clone(),
        qualifier: value(&raw.qualifier),
        period: value(&raw.period),
        year_inferred: raw.year_inferred,
        base: value(&raw.base),
        is_share: raw.is_share,
        note: value(&raw.grounds.note),
        basis: value(&raw.grounds.basis)?,
        evidence: evidence(&raw.grounds.evidence, index)?,
    })
}

fn group(raw: &RawGroup, index: &Index<'_>) -> Option<Group> {
    Some(Group {
        slug: raw.entry.id.value.clone(),
        label: raw.group_label.value.clone(),
        subject: index.node_id(&raw.subject)?,
        relation: value(&raw.relation),
        count: value(&raw.count)?,
        qualifier: value(&raw.qualifier),
        named: nodes(&raw.named, index)?,
        note: value(&raw.grounds.note),
        basis: value(&raw.grounds.basis)?,
        evidence: evidence(&raw.grounds.evidence, index)?,
    })
}

fn person(raw: &RawPerson, index: &Index<'_>) -> Option<Person> {
    Some(Person {
        name: raw.name.value.clone(),
        names: names(&raw.names),
        role: raw.role.value.clone(),
        nodes: nodes(&raw.nodes, index)?,
        relations: raw
            .relations
            .iter()
            .map(|id| index.relation_id(id))
            .collect::<Option<_>>()?,
        note: value(&raw.note),
        evidence: evidence(&raw.evidence, index)?,
    })
}

fn article(raw: &RawArticle) -> Article {
    Article {
        slug: raw.entry.id.value.clone(),
        title: raw.title.value.clone(),
        outlet: raw.outlet.value.clone(),
        published: value(&raw.published),
        language: raw.language.value.clone(),
        file: raw.file.value.clone(),
        sha256: raw.sha256.value.clone(),
        summary: raw.summary.value.clone(),
    }
}

fn evidence(list: &[RawEvidence], index: &Index<'_>) -> Option<Vec<Evidence>> {
    let written = |(text, reads): &(At<String>, At<String>)| {
        Some(AsWritten {
            text: text.value.clone(),
            reads: index.reading(reads)?,
        })
    };
    let one = |raw: &RawEvidence| {
        Some(Evidence {
            article: index.article_id(&raw.article)?,
            paragraph: value(&raw.paragraph)?,
            as_written: raw.as_written.iter().map(written).collect::<Option<_>>()?,
        })
    };
    list.iter().map(one).collect()
}

fn nodes(ids: &[At<String>], index: &Index<'_>) -> Option<Vec<NodeId>> {
    ids.iter().map(|id| index.node_id(id)).collect()
}

fn names(names: &[(At<String>, At<String>)]) -> Names {
    names
        .iter()
        .map(|(code, name)| (code.value.clone(), name.value.clone()))
        .collect()
}

fn value<T: Clone>(at: &Option<At<T>>) -> Option<T> {
    at.as_ref().map(|at| at.value.clone())
}
