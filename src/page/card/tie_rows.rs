//! Ties on the card of a node, by type: who, when, how far, and under each its evidence.

use super::super::element::{Element, el};
use super::super::link::{to_node, to_tie};
use super::super::mark;
use super::Sheet;
use super::evidence::{arrow, disclosure, evidence};
use super::figures::group;
use crate::language::Phrase;
use crate::state::Fold;
use crate::view::card::{TieGroup, TieLine};
use crate::view::words;
use atlas::Basis;

/// The ties of one type.
pub(super) fn tie_group(sheet: Sheet<'_>, ties: TieGroup) -> Element {
    let TieGroup {
        heading,
        class,
        ties,
        groups,
        ..
    } = ties;
    let basis = ties.first().map_or(Basis::Stated, |tie| tie.basis);
    let head = el("h4")
        .class("group-head")
        .child(mark::tie(Some(class), basis))
        .child(heading)
        .child(el("span").child(ties.len().to_string()));
    let rows = el("ul")
        .children(ties.into_iter().map(|line| row(sheet, line, false)))
        .children(groups.into_iter().map(|line| group(sheet, line)));
    el("div").class("tie-group").child(head).child(rows)
}

/// One tie: with whom, when, how far, and under it its evidence. Where who it is with is said already, what it is stands there.
pub(super) fn row(sheet: Sheet<'_>, line: TieLine, named: bool) -> Element {
    let TieLine {
        relation,
        others,
        date,
        status,
        basis,
        note,
        evidence: lines,
    } = line;
    let fold = Fold::Tie(relation);
    let of = sheet.graph.catalog().relation(relation).relation_type;
    let sign = match others.first() {
        Some((_id, _label, kind)) if !named => Some(mark::kind(*kind)),
        _ => Some(mark::tie(Some(of.class()), basis)),
    };
    let about: Vec<String> = others
        .iter()
        .map(|(_id, label, _kind)| label.clone())
        .collect();
    let mut names = el("span").class("tie-names");
    if named {
        let noun = words::capital(words::noun_in(sheet.graph, of));
        names = names.child(to_tie(sheet.graph, relation, noun));
    }
    let others = others.into_iter().filter(|_other| !named);
    for (at, (id, label, _kind)) in others.enumerate() {
        names = names
            .children((at > 0).then(|| sheet.graph.say(Phrase::Comma)))
            .child(to_node(sheet.graph, id, label));
    }
    let how = (basis != Basis::Stated).then(|| {
        el("span")
            .class("basis-word")
            .child(sheet.graph.say(words::basis(basis)))
    });
    let more = disclosure(sheet, &sheet.graph.words().and(&about), fold)
        .children(how)
        .child(el("span").child(date))
        .children(status.map(|status| el("span").child(sheet.graph.say(words::status(status)))))
        .children(arrow(sheet));
    let is_open = sheet.is_open(fold);
    let row = el("div")
        .class(if is_open { "tie-row open" } else { "tie-row" })
        .children(sign)
        .child(names)
        .child(more);
    let open = is_open.then(|| {
        let whole =
            to_tie(sheet.graph, relation, sheet.graph.say(Phrase::OpenThisTie)).class("link");
        evidence(sheet, basis, note, lines).child(el("p").child(whole))
    });
    el("li").child(row).children(open)
}
