//! An emptied map explains itself, and gives each way out with what it would bring back.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark};
use crate::state::{Action, WayOut, ways_out};
use crate::view::words;

/// Over the map when nothing is left on it.
pub fn empty(shown: &Shown<'_>) -> Element {
    if shown.subset.node_count() > 0 {
        return el("div").flag("hidden", true);
    }
    let way = |way: WayOut| {
        let back = format!(
            "{}, {}",
            words::count(way.nodes, "entry", "entries"),
            words::count(way.ties, "tie", "ties")
        );
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
        .child("Without any filter: everything");
    el("section")
        .class("float empty")
        .label("Nothing is left on the map")
        .child(el("h2").child("Nothing is left on the map"))
        .child(el("p").child("The filters leave no entry. Take one away:"))
        .child(el("ul").children(ways.into_iter().map(way)))
        .child(el("p").child(everything))
}
