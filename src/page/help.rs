//! The sheet of keys, and in a few lines what this map can and cannot tell.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, cite, mark};
use crate::graph::Origin;
use crate::language::Phrase;
use crate::state::{Action, Copied, KEYS, TextAction};
use crate::view::citation::Style;
use crate::view::words;

const BY_POINTER: [(Phrase, Phrase); 6] = [
    (Phrase::Click, Phrase::ClickDoes),
    (Phrase::DoubleClick, Phrase::DoubleClickDoes),
    (Phrase::DragAMark, Phrase::DragAMarkDoes),
    (Phrase::ShiftClick, Phrase::ShiftClickDoes),
    (Phrase::FingerHeld, Phrase::FingerHeldDoes),
    (Phrase::LegendDoubleClick, Phrase::LegendDoubleClickDoes),
];

/// Keys and about, while they are asked for.
pub fn help(shown: &Shown<'_>) -> Element {
    if !shown.state.help_open {
        return el("div").flag("hidden", true);
    }
    let close = button(Action::ToggleHelp)
        .class("close")
        .label(shown.say(Phrase::Close))
        .child(mark::cross());
    let mut list = el("dl");
    for key in KEYS {
        list = list
            .child(el("dt").child(el("kbd").child(key.keys)))
            .child(el("dd").child(shown.say(key.does)));
    }
    for (how, does) in BY_POINTER {
        list = list
            .child(el("dt").child(shown.say(how)))
            .child(el("dd").child(shown.say(does)));
    }
    el("section")
        .class("float help")
        .attr("role", "dialog")
        .attr("aria-labelledby", "help-title")
        .child(
            el("h2")
                .id("help-title")
                .attr("tabindex", "-1")
                .child(shown.say(Phrase::Keys))
                .child(close),
        )
        .child(list)
        .children(about(shown))
        .children(texts(shown))
}

/// What the data are, what they cannot tell, what to be listed means, and how to mend them.
fn about(shown: &Shown<'_>) -> Vec<Element> {
    let said = |phrase| el("p").child(shown.say(phrase));
    let mut parts = vec![
        el("h2").child(shown.say(Phrase::AboutTitle)),
        said(Phrase::AboutWhat),
    ];
    if *shown.graph.origin() != Origin::BuiltIn {
        return parts; // of a file of the reader's nothing more is known
    }
    let catalog = shown.graph.catalog();
    let counts = [
        catalog.nodes().len(),
        catalog.relations().len(),
        catalog.figures().len(),
        catalog.articles().len(),
    ];
    let counts = counts.map(|count| count.to_string());
    let [nodes, ties, figures, articles] = counts.each_ref().map(String::as_str);
    let values = [nodes, ties, figures, articles, shown.state.data_version];
    let report = format!(
        "{}\n\n{} ",
        cite::citation(shown).styled(Style::Text, shown.graph),
        shown.say(Phrase::ReportPrompt)
    );
    let copied = shown.state.copied == Some(Copied::Report);
    let copy = button(Action::Copy(Copied::Report, report))
        .class("link")
        .id("copy-report")
        .child(shown.say(if copied {
            Phrase::Copied
        } else {
            Phrase::CopyReport
        }));
    parts.extend([
        el("p").child(shown.words().with(Phrase::AboutData, &values)),
        said(Phrase::AboutLimits),
        said(Phrase::AboutCannot),
        said(Phrase::AboutCorrection).child(" ").child(copy),
    ]);
    parts
}

/// What is kept of the reader's own texts, and how to be rid of it.
fn texts(shown: &Shown<'_>) -> Option<Element> {
    let known = shown.state.texts.known.len();
    (known > 0).then(|| {
        let forget = button(TextAction::Forget.into())
            .class("link")
            .id("forget-texts")
            .child(shown.say(Phrase::ForgetTexts));
        let here = words::counted(shown.words(), Phrase::TextsHere, known, &[]);
        el("p").child(here).child(" ").child(forget)
    })
}
