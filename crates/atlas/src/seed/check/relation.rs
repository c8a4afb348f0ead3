//! Relations: their parties, and what a type asks of them.

use super::super::issues::Issues;
use super::super::raw::{Raw, RawNode, RawRelation};
use super::super::wording::{a_kind, quoted};
use crate::{Kind, RelationType, TieClass};
use std::collections::BTreeMap;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    let nodes: BTreeMap<&str, &RawNode> = raw
        .nodes
        .iter()
        .map(|node| (node.entry.id.value.as_str(), node))
        .collect();
    let kind_of = |id: &str| nodes.get(id).map(|node| node.kind);
    for relation in &raw.relations {
        party_twice(relation, issues);
        for id in &relation.initiatives {
            let kind = kind_of(&id.value).filter(|kind| !is_programme(*kind));
            if let Some(kind) = kind {
                let what = format!("{} is {}", quoted(&id.value), a_kind(kind));
                let message = format!("{what}, not an initiative or alliance");
                issues.report(id.place, format!("{}: {message}", relation.entry.label));
            }
        }
        if let Some(problem) = unfit(relation, kind_of) {
            let place = relation
                .relation_type
                .as_ref()
                .map_or(relation.entry.place, |it| it.place);
            issues.report(place, format!("{}: {problem}", relation.entry.label));
        }
    }
    told_twice(raw, issues);
}

fn party_twice(relation: &RawRelation, issues: &Issues) {
    for (index, party) in relation.parties.iter().enumerate() {
        let same = |other: &&str| *other == party.node.value && !party.node.is_blank();
        if relation.parties[..index]
            .iter()
            .map(|it| it.node.value.as_str())
            .any(|it| same(&it))
        {
            let what = format!("{} is a party twice", quoted(&party.node.value));
            issues.report(
                party.node.place,
                format!("{}: {what}", relation.entry.label),
            );
        }
    }
}

/// What the type asks of the parties and they do not give.
fn unfit(relation: &RawRelation, kind_of: impl Fn(&str) -> Option<Kind>) -> Option<String> {
    let relation_type = relation.relation_type.as_ref()?.value;
    let name = relation_type.slug();
    if relation_type == RelationType::JointParkOf && relation.parties.len() > 2 {
        let roles = relation
            .parties
            .iter()
            .map(|it| it.role.as_ref().map(|it| it.value.as_str()));
        let fit = roles.zip(1..).all(|(role, nth)| match role {
            Some("park") => nth == 1,
            Some("builder") => nth > 1,
            Some(_) => false,
            None => true, // reported as missing
        });
        let order = "first the one with the role park, then those with the role builder";
        return if fit {
            None
        } else {
            Some(format!("{name} lists {order}"))
        };
    }
    if relation_type.class() == TieClass::Place && relation.parties.len() > 2 {
        return Some(format!("{name} has just two parties"));
    }
    let (source, target) = relation.pair()?;
    let target_kind = kind_of(target)?;
    if relation_type.class() == TieClass::Place && !target_kind.is_place() {
        return Some(format!(
            "{} is {}, not a place",
            quoted(target),
            a_kind(target_kind)
        ));
    }
    if relation_type == RelationType::PartOfInitiative && !is_programme(target_kind) {
        let kind = a_kind(target_kind);
        return Some(format!(
            "{} is {kind}, not an initiative or alliance",
            quoted(target)
        ));
    }
    let source_kind = kind_of(source)?;
    match relation_type {
        RelationType::LocatedIn if source_kind == Kind::Organization => Some(format!(
            "{} is an organization; write based_in",
            quoted(source)
        )),
        RelationType::BasedIn if source_kind.is_place() => {
            let kind = a_kind(source_kind);
            Some(format!("{} is {kind}; write located_in", quoted(source)))
        }
        _ => None, // no other type says what its parties are
    }
}

/// The same tie under two ids: its evidence belongs together.
fn told_twice(raw: &Raw, issues: &Issues) {
    let mut told = BTreeMap::new();
    for relation in &raw.relations {
        let Some(relation_type) = relation.relation_type.as_ref().map(|it| it.value) else {
            continue;
        };
        let mut parties: Vec<&str> = relation
            .parties
            .iter()
            .map(|party| party.node.value.as_str())
            .collect();
        if !relation_type.is_directed() {
            parties.sort_unstable();
        } else if let [_, others @ ..] = parties.as_mut_slice() {
            others.sort_unstable();
        }
        let key = (
            relation_type,
            parties,
            relation.date.as_ref().map(|date| date.value),
        );
        let first: &mut &RawRelation = told.entry(key).or_insert(relation);
        if first.entry.id.value != relation.entry.id.value {
            let (id, at) = (
                quoted(&first.entry.id.value),
                issues.locate(first.entry.place),
            );
            let what = format!("type, parties and date are those of {id} at {at}");
            let message = format!("{}: {what}; merge the evidence", relation.entry.label);
            issues.report(relation.entry.place, message);
        }
    }
}

fn is_programme(kind: Kind) -> bool {
    matches!(kind, Kind::Initiative | Kind::Alliance)
}
