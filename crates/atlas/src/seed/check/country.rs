//! Country codes: that they exist, and that each has its country in the registry.

use super::super::issues::Issues;
use super::super::raw::Raw;
use super::super::wording::{nearest, quoted};
use crate::Kind;
use crate::country;
use std::collections::BTreeMap;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    let mut declared = BTreeMap::new();
    for node in raw.nodes.iter().filter(|node| node.kind == Kind::Country) {
        let Some(code) = &node.country else { continue };
        if country::bounds(&code.value).is_none() {
            continue; // reported below, with all others of its like
        }
        if let Some(first) = declared.insert(code.value.as_str(), code.place) {
            let (label, value, first) = (&node.entry.label, &code.value, issues.locate(first));
            issues.report(
                code.place,
                format!("{label}: the code {value} is taken at {first}"),
            );
        }
    }
    for node in &raw.nodes {
        let label = &node.entry.label;
        let Some(code) = &node.country else {
            if needed(node.kind) {
                issues.report(node.entry.place, format!("{label}: country is missing"));
            }
            continue;
        };
        let value = quoted(&code.value);
        if country::bounds(&code.value).is_none() {
            let near = nearest(&code.value, declared.keys().copied());
            let same = |known: &&str| known.eq_ignore_ascii_case(&code.value);
            let near = near.or_else(|| country::codes().find(same));
            let advice = near.map_or(String::new(), |near| format!("; did you mean {near:?}?"));
            let message = format!("{label}: country {value} is not an ISO 3166-1 code{advice}");
            issues.report(code.place, message);
        } else if raw.complete && !declared.contains_key(code.value.as_str()) {
            let message = format!("{label}: no country of the registry has the code {value}");
            issues.report(code.place, message);
        }
    }
}

/// A part of the world has no country, and an organization may be of several.
fn needed(kind: Kind) -> bool {
    match kind {
        Kind::Zone | Kind::City | Kind::Country => true,
        Kind::Region | Kind::Organization | Kind::Initiative | Kind::Alliance => false,
    }
}
