//! An emptied map explains itself, and gives each way out with what it would bring back.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{Action, WayOut, ways_out};
use crate::view::words;

/// Over the map when nothing is left on it.
pub fn empty(shown: &Shown<'_>) -> Element {
    if shown.subset.node_count() > 0 {
        return el("div").flag("hidden", true);
    }
    let way = |way: WayOut| {
        let counted = |phrase, number| words::counted(shown.words(), phrase, number, &[]);
        let (nodes, ties) = (
            counted(Phrase::Entries, way.nodes),
            counted(Phrase::Ties, way.ties),
        );
        let back = shown.words().with(Phrase::Beside, &[&nodes, &ties]);
        let chip = button(way.action)
            .class("chip")
            .child(way.name)
            .child(" ")
            .child(mark::cross())
            .child(el("span").class("basis-word").child(back));
        el("li").child(chip)
    };
    let ways = ways_out(shown.graph, &shown.state.place.filter);
    let everything = button(Action::ClearFilters)
        .class("lead")
        .child(shown.say(Phrase::WithoutFilters));
    el("section")
        .class("float empty")
        .label(shown.say(Phrase::NothingLeftTitle))
        .child(el("h2").child(shown.say(Phrase::NothingLeftTitle)))
        .child(el("p").child(shown.say(Phrase::TakeOneAway)))
        .child(el("ul").children(ways.into_iter().map(way)))
        .child(el("p").child(everything))
}
