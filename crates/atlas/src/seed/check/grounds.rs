//! Basis and evidence: that a claim has what its basis needs, and evidence what makes it findable.

use super::super::issues::{At, Issues};
use super::super::raw::{Raw, RawEvidence};
use super::super::wording::quoted;
use crate::Basis;

/// More would be a sentence of the article, and those are not carried over.
const MOST_WORDS: usize = 6;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    for (entry, grounds) in raw.all_grounds() {
        let Some(At {
            value: basis,
            place,
        }) = grounds.basis
        else {
            continue;
        };
        let report = |message: &str| {
            let basis = basis.slug();
            issues.report(
                place,
                format!("{}: basis is {basis} {message}", entry.label),
            );
        };
        if basis != Basis::Background && grounds.evidence.is_empty() {
            report("but there is no evidence");
        }
        if basis == Basis::Implied && grounds.note.is_none() {
            report("but no note says why it follows");
        }
    }
    for person in raw
        .people
        .iter()
        .filter(|person| person.evidence.is_empty())
    {
        issues.report(
            person.place,
            format!("{}: there is no evidence", person.label),
        );
    }
    for (label, evidence) in raw.all_evidence() {
        spellings(label, evidence, issues);
    }
}

fn spellings(label: &str, evidence: &RawEvidence, issues: &Issues) {
    for (written, _) in &evidence.as_written {
        let words = written.value.split_whitespace().count();
        if words > MOST_WORDS {
            let what = format!(
                "{} has {words} words; {MOST_WORDS} are the most",
                quoted(&written.value)
            );
            issues.report(written.place, format!("{label}: {what}"));
        }
    }
}
