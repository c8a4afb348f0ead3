//! The card: a sheet beside the map with everything known of what is selected. The same trees are printed as static pages.

mod evidence;
mod figures;
mod node_card;
mod path_card;
mod questions;
mod tie_card;
mod tie_rows;

pub use node_card::node_card;
pub use tie_card::tie_card;

use super::element::{Element, el};
use super::link::button;
use super::wait::wait;
use super::{Shown, mark, yes_or_no};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::state::{Action, Fetched, Fold, Texts};
use crate::view::Target;
use path_card::path_card;

/// What the rows of a card are drawn with.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    graph: &'a Graph,
    /// Who reads it; on paper nobody, and all evidence stands open.
    reader: Option<Reader<'a>>,
}

/// What of a card is the reader's own.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The lines whose evidence stands open.
    open: &'a [Fold],
    /// The articles that the reader has.
    texts: &'a Texts,
}

impl Sheet<'_> {
    /// Whether nothing can be pressed on it.
    fn is_paper(&self) -> bool {
        self.reader.is_none()
    }

    fn is_open(&self, fold: Fold) -> bool {
        self.reader.is_none_or(|reader| reader.open.contains(&fold))
    }
}

/// The card of what is selected; nothing where nothing is.
pub fn card(shown: &Shown<'_>) -> Element {
    let Shown { graph, state, .. } = *shown;
    let reader = Some(Reader {
        open: &state.unfolded,
        texts: &state.texts,
    });
    let (key, mut parts) = match (state.place.selected, state.place.path) {
        (Some(Target::Node(id)), _) => (2 * id.index() as u64, node_card(graph, id, reader)),
        (Some(Target::Tie(id)), _) => (2 * id.index() as u64 + 1, tie_card(graph, id, reader)),
        (None, Some(path)) => {
            let parts = path_card(graph, path, &state.place.filter, reader);
            (u64::MAX, parts)
        }
        (None, None) => return el("div").flag("hidden", true),
    };
    // Before the first part, where the summary stands when it is there.
    let first = parts.iter().position(|part| part.tag() == "section");
    if let (Some(first), Some(wait)) = (first, wait(shown)) {
        parts.insert(first, wait);
    }
    let handle = button(Action::NextSheetHeight)
        .class("sheet-handle")
        .label(shown.say(Phrase::CardHeight));
    el("article")
        .with_key(key)
        .class("card")
        .id("card")
        .attr("aria-labelledby", "card-title")
        .attr("data-height", state.sheet.name())
        .attr(
            "aria-busy",
            yes_or_no(!matches!(state.record, Fetched::There | Fetched::Missed)),
        )
        .child(handle)
        .children(parts)
}

/// The line above the heading: what it is, and the button that closes the card.
fn top(sheet: Sheet<'_>, sign: Element, words: Element, close: Action) -> Element {
    let close = || {
        button(close.clone())
            .class("close")
            .id("close-card")
            .label(sheet.graph.say(Phrase::CloseTheCard))
            .child(mark::cross())
    };
    el("div")
        .class("card-top")
        .child(el("p").class("kind-line").child(sign).child(words))
        .children((!sheet.is_paper()).then(close))
}

fn title(title: String) -> Element {
    el("h2")
        .id("card-title")
        .attr("tabindex", "-1")
        .child(title)
}

/// What can be done with what the card is of; on paper nothing.
fn actions(sheet: Sheet<'_>, own: impl IntoIterator<Item = Element>) -> Option<Element> {
    let copy = button(Action::CopyLink)
        .id("copy-link")
        .child(sheet.graph.say(Phrase::CopyLink));
    let cite = button(Action::ToggleCite)
        .id("cite")
        .child(sheet.graph.say(Phrase::Cite));
    let actions = el("div")
        .class("card-actions")
        .children(own)
        .child(copy)
        .child(cite);
    (!sheet.is_paper()).then_some(actions)
}

/// A part of a card under a heading with a note at its end.
fn section(heading: &'static str, note: impl Into<String>) -> Element {
    let note: String = note.into();
    el("section").label(heading).child(
        el("h3")
            .class("section-head")
            .child(heading)
            .child(el("span").child(note)),
    )
}

/// What a file says beyond what every card has; nothing where it says no more.
fn said(graph: &Graph, lines: Vec<(String, String)>) -> Option<Element> {
    let facts = lines
        .into_iter()
        .flat_map(|(name, values)| [el("dt").child(name), el("dd").child(values)]);
    let facts: Vec<Element> = facts.collect();
    (!facts.is_empty()).then(|| {
        section(graph.say(Phrase::FromTheFile), "").child(el("dl").class("known").children(facts))
    })
}
