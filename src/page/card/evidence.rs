//! Evidence in place: the article, the paragraph, and each spelling with what it is read as.

use super::super::element::{Element, el};
use super::super::link::{button, to_node};
use super::super::{mark, yes_or_no};
use super::Sheet;
use crate::graph::Origin;
use crate::language::{Language, Phrase};
use crate::state::{Action, FileAction, Fold};
use crate::view::article_text::{Stretch, quoted};
use crate::view::card::{EvidenceLine, Written};
use crate::view::words;
use atlas::{ArticleId, Basis};

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
        place,
    } = line;
    let quotation = quotation(sheet, place, &as_written);
    let hint = (!again && quotation.is_none())
        .then(|| have_it(sheet))
        .flatten();
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
        .children(quotation)
        .children((!again).then(|| el("small").class("faint").child(file)))
        .children(hint)
}

/// The sentence from the reader's own copy of the article, with the spellings marked; nothing without a copy.
fn quotation(sheet: Sheet<'_>, place: (ArticleId, u16), written: &[Written]) -> Option<Element> {
    let (article, paragraph) = place;
    let text = sheet.reader?.texts.of(article)?;
    let spellings: Vec<&str> = written.iter().map(|each| each.text.as_str()).collect();
    let stretches = quoted(text, paragraph, &spellings);
    if stretches.is_empty() {
        return None;
    }
    let shown = stretches.into_iter().map(|stretch| match stretch {
        Stretch::Plain(text) => el("span").child(text),
        Stretch::Marked(text) => el("mark").child(text),
        Stretch::Omitted => el("span").child(" … "),
    });
    let quote = el("blockquote").child(el("p").children(shown));
    let whose = el("small").child(sheet.graph.say(Phrase::FromYourCopy));
    Some(
        el("div")
            .class("quotation")
            .child(whose)
            .child(in_english(sheet, quote)),
    )
}

/// How to lay the article's own text beside its reading; on paper and for files of the reader's nothing.
fn have_it(sheet: Sheet<'_>) -> Option<Element> {
    let is_ours = *sheet.graph.origin() == Origin::BuiltIn;
    (is_ours && !sheet.is_paper()).then(|| {
        let open = button(FileAction::Choose.into())
            .class("link")
            .child(sheet.graph.say(Phrase::OpenTheText));
        el("small")
            .class("faint have-it")
            .child(sheet.graph.say(Phrase::HaveTheText))
            .child(" ")
            .child(open)
    })
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
