//! Evidence in place: the article, the paragraph, and each spelling with what it is read as.

use super::super::element::{Element, el};
use super::super::link::{button, to_node};
use super::super::{mark, yes_or_no};
use super::Sheet;
use crate::language::{Language, Phrase};
use crate::state::{Action, Fold};
use crate::view::card::{EvidenceLine, Written};
use crate::view::words;
use atlas::Basis;

/// What opens under a line: how we know, what else must be known, and each paragraph that says it.
pub(super) fn evidence(
    sheet: Sheet<'_>,
    basis: Basis,
    note: Option<String>,
    lines: Vec<EvidenceLine>,
) -> Element {
    let how = (basis != Basis::Stated || lines.is_empty()).then(|| {
        el("small")
            .child(sheet.graph.say(words::basis_sentence(basis)))
            .child(sheet.graph.say(Phrase::FullStop))
    });
    el("div")
        .class("evidence")
        .children(note.map(|note| el("p").child(note)))
        .children(how)
        .children(paragraphs(sheet, lines))
}

/// The paragraphs in their order; what is of the same article as the one before does not name it again.
pub(super) fn paragraphs(sheet: Sheet<'_>, lines: Vec<EvidenceLine>) -> Vec<Element> {
    let is_same = |at: usize| at > 0 && lines[at - 1].file == lines[at].file;
    let again: Vec<bool> = (0..lines.len()).map(is_same).collect();
    let numbered = lines.into_iter().zip(again);
    numbered
        .map(|(line, again)| paragraph(sheet, line, again))
        .collect()
}

/// One paragraph of one article, which is named but where the one before was of it as well.
fn paragraph(sheet: Sheet<'_>, line: EvidenceLine, again: bool) -> Element {
    let EvidenceLine {
        title,
        source,
        file,
        as_written,
    } = line;
    let any_written = !as_written.is_empty();
    let head = |tag, words| el(tag).class("written-head").child(words);
    let mut written = el("dl")
        .class("written")
        .child(head("dt", sheet.graph.say(Phrase::AsWritten)))
        .child(el("dd"))
        .child(head("dd", sheet.graph.say(Phrase::ReadAs)));
    for Written { text, reads, node } in as_written {
        let reads = match node {
            None => el("dd").child(reads),
            Some(id) => el("dd").child(to_node(sheet.graph, id, reads).class("link")),
        };
        written = written
            .child(in_english(sheet, el("dt")).child(format!("“{text}”")))
            .child(el("dd").attr("aria-hidden", "true").child("→"))
            .child(reads);
    }
    el("div")
        .class("paragraph")
        .children((!again).then(|| in_english(sheet, el("p").class("title")).child(title)))
        .child(el("small").child(source))
        .children(any_written.then_some(written))
        .children((!again).then(|| el("small").class("faint").child(file)))
}

/// Marks what is English, such as what an article writes, where the page is told in another language.
pub(super) fn in_english(sheet: Sheet<'_>, element: Element) -> Element {
    match sheet.graph.words().language() {
        Language::English => element,
        Language::Chinese | Language::Russian => element.attr("lang", Language::English.tag()),
    }
}

/// The button at the end of a line that opens its evidence.
pub(super) fn disclosure(sheet: Sheet<'_>, about: &str, fold: Fold) -> Element {
    if sheet.is_paper() {
        return el("span").class("tie-more");
    }
    button(Action::Fold(fold))
        .class("tie-more")
        .attr("data-about", about.to_owned())
        .attr("aria-expanded", yes_or_no(sheet.is_open(fold)))
        .child(
            el("span")
                .class("sr")
                .child(sheet.graph.words().with(Phrase::EvidenceOf, &[about])),
        )
}

/// Its arrow, where it can be opened.
pub(super) fn arrow(sheet: Sheet<'_>) -> Option<Element> {
    (!sheet.is_paper()).then(mark::chevron)
}

/// The same with its arrow alone.
pub(super) fn plain_disclosure(sheet: Sheet<'_>, about: &str, fold: Fold) -> Element {
    disclosure(sheet, about, fold).children(arrow(sheet))
}
