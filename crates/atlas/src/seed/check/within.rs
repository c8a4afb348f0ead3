//! `within`: that every step leads up, to a place, in the same country, and that what an article
//! says of it and what the registry says of it agree.

use super::super::index::Index;
use super::super::issues::{At, Issues};
use super::super::raw::{Raw, RawNode};
use super::super::wording::{a_kind, quoted};
use crate::country;
use crate::{Basis, Kind};
use std::collections::BTreeMap;

pub(super) fn check(index: &Index<'_>, issues: &Issues) {
    for node in index.nodes.entries() {
        let report = |at: &At<String>, message: String| {
            issues.report(at.place, format!("{}: {message}", node.entry.label));
        };
        let Some(within) = &node.within else {
            if needed(node) {
                let message = format!("{}: within is missing", node.entry.label);
                issues.report(node.entry.place, message);
            }
            continue;
        };
        if node.kind == Kind::Country {
            report(&within.place, "a country lies within nothing".to_owned());
            continue;
        }
        let Some(place) = index.nodes.get(&within.place.value) else {
            continue;
        };
        let (name, kind) = (quoted(&within.place.value), a_kind(place.kind));
        if !place.kind.is_place() {
            report(
                &within.place,
                format!("within {name} is {kind}, not a place"),
            );
        }
        let codes = node.country.as_ref().zip(place.country.as_ref());
        if let Some((own, other)) = codes.filter(|(own, other)| own.value != other.value)
            && node.kind.is_place()
            && country::bounds(&own.value).is_some()
        {
            let what = format!(
                "country is {} but that of {name} is {}",
                own.value, other.value
            );
            report(&within.place, what);
        }
        if let Some(cycle) = cycle(node, index) {
            report(
                &within.place,
                format!("lies within itself: {}", cycle.join(" → ")),
            );
        }
    }
}

/// Bodies and programmes need lie nowhere, nor does a part of the world.
fn needed(node: &RawNode) -> bool {
    match node.kind {
        Kind::Zone | Kind::City => true,
        Kind::Region => node.country.is_some(),
        Kind::Country | Kind::Organization | Kind::Initiative | Kind::Alliance => false,
    }
}

/// The steps from `node` back to itself, if it is the first of them by its id: each cycle is
/// reported once.
fn cycle<'a>(node: &'a RawNode, index: &Index<'a>) -> Option<Vec<&'a str>> {
    let start = node.entry.id.value.as_str();
    let mut steps = vec![start];
    let mut at = node;
    while let Some(within) = &at.within {
        at = index.nodes.get(&within.place.value)?;
        let id = at.entry.id.value.as_str();
        let known = steps.contains(&id);
        steps.push(id);
        if id == start {
            return Some(steps);
        }
        if known || id < start {
            return None; // a cycle that this one only leads into, or that is another's to report
        }
    }
    None
}

/// The basis of `within` is that of the article's relation, or else background.
pub(super) fn check_basis(raw: &Raw, index: &Index<'_>, issues: &Issues) {
    let mut told: BTreeMap<(&str, &str), Basis> = BTreeMap::new();
    for relation in &raw.relations {
        if let (Some(pair), Some(basis)) = (relation.located_pair(), &relation.grounds.basis) {
            let strongest = told.entry(pair).or_insert(basis.value);
            *strongest = basis.value.min(*strongest); // stated < implied < background
        }
    }
    for node in index.nodes.entries() {
        let Some(within) = &node.within else { continue };
        let Some(At {
            value: basis,
            place,
        }) = within.basis
        else {
            continue;
        };
        let (id, above) = (node.entry.id.value.as_str(), within.place.value.as_str());
        let expected = told.get(&(id, above)).copied().unwrap_or(Basis::Background);
        if basis != expected {
            let (says, means) = (basis.slug(), expected.slug());
            let tie = if node.kind == Kind::Organization {
                "based_in"
            } else {
                "located_in"
            };
            let what = if expected == Basis::Background {
                format!(
                    "within is {says} but no article's {tie} {} is",
                    quoted(above)
                )
            } else {
                format!("within is {says} but an article has it as {means}; write {means}")
            };
            issues.report(place, format!("{}: {what}", node.entry.label));
        }
    }
}
