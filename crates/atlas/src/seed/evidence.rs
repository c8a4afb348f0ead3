//! How we know: basis, note and evidence, which relations, figures and groups have in common.

use super::fields::Fields;
use super::issues::At;
use super::raw::{Grounds, RawEvidence};
use crate::Basis;

/// Reads basis, note and evidence of an entry in the seed of the article `home`.
pub(super) fn grounds(fields: &mut Fields<'_>, home: &At<String>) -> Grounds {
    Grounds {
        basis: fields
            .get("basis")
            .and_then(|value| value.word(Basis::ALL, Basis::slug)),
        note: fields.text_if_any("note"),
        evidence: evidence(fields, home),
    }
}

/// Reads the evidence. It is of the article in whose file it stands, unless it names another:
/// what two articles say is one tie with evidence from both.
pub(super) fn evidence(fields: &mut Fields<'_>, home: &At<String>) -> Vec<RawEvidence> {
    let mut list = Vec::new();
    for mut fields in fields.tables("evidence") {
        fields.need(&["paragraph", "as_written"]);
        let paragraph = fields
            .get("paragraph")
            .and_then(|value| value.count(u16::MAX.into()));
        list.push(RawEvidence {
            article: fields
                .text_if_any("article")
                .unwrap_or_else(|| home.clone()),
            paragraph: paragraph.and_then(|At { value, place }| {
                Some(At {
                    value: u16::try_from(value).ok()?,
                    place,
                })
            }),
            as_written: fields
                .get("as_written")
                .map_or_else(Vec::new, |value| value.pairs()),
        });
        fields.finish(|_| None);
    }
    list
}
