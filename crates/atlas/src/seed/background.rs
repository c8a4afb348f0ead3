//! The ties that nobody need prove: what lies within what, where no article says it.

use super::index::Index;
use super::issues::At;
use super::raw::{Entry, Grounds, Raw, RawNode, RawParty, RawRelation, RawWithin};
use crate::{Basis, Kind, RelationType};
use std::collections::BTreeSet;

/// A relation for each `within` that is common knowledge, unless an article has that pair.
pub(super) fn ties(raw: &Raw) -> Vec<RawRelation> {
    let index = Index::new(raw);
    let told: BTreeSet<_> = raw
        .relations
        .iter()
        .filter_map(RawRelation::located_pair)
        .collect();
    let mut ties = Vec::new();
    for node in index.nodes.entries() {
        let Some(within) = &node.within else { continue };
        let background = within
            .basis
            .as_ref()
            .is_some_and(|it| it.value == Basis::Background);
        let pair = (node.entry.id.value.as_str(), within.place.value.as_str());
        let place = index
            .nodes
            .get(pair.1)
            .filter(|place| place.kind.is_place());
        if background && place.is_some() && pair.0 != pair.1 && !told.contains(&pair) {
            ties.push(tie(node, within));
        }
    }
    ties
}

fn tie(node: &RawNode, within: &RawWithin) -> RawRelation {
    let place = within.place.place;
    let id = format!("{}-in-{}", node.entry.id.value, within.place.value);
    let relation_type = match node.kind {
        Kind::Organization => RelationType::BasedIn,
        Kind::Zone | Kind::City | Kind::Region | Kind::Country => RelationType::LocatedIn,
        Kind::Initiative | Kind::Alliance => RelationType::LocatedIn,
    };
    let party = |id: &At<String>| RawParty {
        node: id.clone(),
        role: None,
    };
    RawRelation {
        entry: Entry {
            label: format!(
                "{}: the tie {id:?} that follows from within",
                node.entry.label
            ),
            place,
            id: At { value: id, place },
        },
        relation_type: Some(At {
            value: relation_type,
            place,
        }),
        parties: vec![party(&node.entry.id), party(&within.place)],
        date: None,
        year_inferred: false,
        status: None,
        initiatives: Vec::new(),
        grounds: Grounds {
            basis: within.basis.clone(),
            note: None,
            evidence: Vec::new(),
        },
    }
}
