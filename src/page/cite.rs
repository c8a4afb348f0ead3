//! How to cite what is selected, or the view: in each form, ready to be copied.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{Action, Copied};
use crate::view::citation::{Citation, Style};
use crate::view::words::{self, Run};

/// The sheet of citations, while it is asked for.
pub fn cite(shown: &Shown<'_>) -> Element {
    if !shown.state.cite_open {
        return el("div").flag("hidden", true);
    }
    let citation = citation(shown);
    let close = button(Action::ToggleCite)
        .class("close")
        .label(shown.say(Phrase::Close))
        .child(mark::cross());
    el("section")
        .class("float help cite")
        .attr("role", "dialog")
        .attr("aria-labelledby", "cite-title")
        .child(
            el("h2")
                .id("cite-title")
                .attr("tabindex", "-1")
                .child(shown.say(Phrase::Cite))
                .child(close),
        )
        .children(Style::ALL.map(|style| styled(shown, &citation, style)))
}

/// The citation of what is shown.
pub(super) fn citation(shown: &Shown<'_>) -> Citation {
    let state = shown.state;
    let place = &state.place;
    let runs = match place.path {
        Some(path) => words::path_sentence(shown.graph, path, shown.subset),
        None => words::sentence(shown.graph, &place.filter, place.focus, shown.subset),
    };
    let sentence: String = runs.iter().map(Run::text).collect();
    Citation::of(
        shown.graph,
        place,
        &state.base,
        state.data_version,
        state.today,
        &sentence,
    )
}

fn styled(shown: &Shown<'_>, citation: &Citation, style: Style) -> Element {
    let name = match style {
        Style::Text => shown.say(Phrase::CiteText),
        Style::BibTex => "BibTeX",
        Style::Ris => "RIS",
        Style::CslJson => "CSL-JSON",
    };
    let text = citation.styled(style, shown.graph);
    let copy = button(Action::Copy(Copied::Citation(style), text.clone()))
        .class("link")
        .label(shown.words().with(Phrase::CopyOf, &[name]))
        .child(
            shown.say(if shown.state.copied == Some(Copied::Citation(style)) {
                Phrase::Copied
            } else {
                Phrase::Copy
            }),
        );
    el("div")
        .class("citation")
        .child(el("h3").child(name).child(copy))
        .child(el("pre").attr("tabindex", "0").label(name).child(text))
}
