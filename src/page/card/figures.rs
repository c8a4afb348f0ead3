//! Figures, groups and people on a card: each line opens its evidence.

use super::super::element::{Element, el};
use super::super::mark::drawing;
use super::Sheet;
use super::evidence::{arrow, disclosure, evidence, plain_disclosure};
use crate::language::Phrase;
use crate::state::Fold;
use crate::view::card::{FigureLine, GroupLine, PersonLine};
use crate::view::words;
use atlas::Basis;

/// A value longer than this stands on a line of its own.
const SHORT_VALUE_CHARS: usize = 12;

/// One number: value, measure, period; below it what it is compared with.
pub(super) fn figure(sheet: Sheet<'_>, line: FigureLine) -> Element {
    let FigureLine {
        place,
        value,
        measure,
        period,
        base,
        share,
        note,
        basis,
        evidence: lines,
    } = line;
    let fold = Fold::Figure(place);
    let is_long = value.chars().count() > SHORT_VALUE_CHARS;
    let below = words::dotted([
        period.as_deref().unwrap_or(""),
        base.as_deref().unwrap_or(""),
    ]);
    let how = (basis != Basis::Stated).then(|| {
        el("span")
            .class("basis-word")
            .child(sheet.graph.say(words::basis(basis)))
    });
    let more = disclosure(sheet, &format!("{value} {measure}"), fold)
        .children(how)
        .children(arrow(sheet));
    let row = el("div")
        .class("figure")
        .child(
            el("span")
                .class(if is_long {
                    "figure-value long"
                } else {
                    "figure-value"
                })
                .child(value),
        )
        .child(el("span").child(measure))
        .child(more)
        .children((!below.is_empty()).then(|| el("small").child(below)))
        .children(share.map(share_bar));
    let open = sheet
        .is_open(fold)
        .then(|| evidence(sheet, basis, note, lines));
    el("li").child(row).children(open)
}

/// A share as a part of a bar that is the whole: all of a card's stand below one another and are compared at sight. Nothing
/// else is drawn: two figures of different things on one scale would say what no article does, and a growth has no whole.
fn share_bar(ten_thousandths: u32) -> Element {
    drawing("0 0 10000 8")
        .class("share")
        .attr("preserveAspectRatio", "none")
        .child(el("path").attr("d", format!("M0 0H{ten_thousandths}V8H0Z")))
}

/// What is counted but not named.
pub(super) fn group(sheet: Sheet<'_>, line: GroupLine) -> Element {
    let GroupLine {
        place,
        counted,
        named,
        note,
        basis,
        evidence: lines,
    } = line;
    let fold = Fold::Group(place);
    let more = plain_disclosure(sheet, &counted, fold);
    let row = el("div")
        .class("group-line")
        .child(
            sheet
                .graph
                .words()
                .with(Phrase::Counted, &[&counted, &named]),
        )
        .child(more);
    let open = sheet
        .is_open(fold)
        .then(|| evidence(sheet, basis, note, lines));
    el("li").child(row).children(open)
}

/// A person and the office held.
pub(super) fn person(sheet: Sheet<'_>, line: PersonLine) -> Element {
    let PersonLine {
        place,
        name,
        role,
        note,
        evidence: lines,
    } = line;
    let fold = Fold::Person(place);
    let more = plain_disclosure(sheet, &name, fold);
    let row = el("div")
        .class("person")
        .child(el("strong").child(name))
        .child(" ")
        .child(more)
        .child(el("small").child(role));
    let open = sheet
        .is_open(fold)
        .then(|| evidence(sheet, Basis::Stated, note, lines));
    el("li").child(row).children(open)
}
