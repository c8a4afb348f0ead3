//! The sheet of keys, and in a few lines what this map can and cannot tell.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark};
use crate::state::{Action, KEYS};

const BY_POINTER: [(&str, &str); 6] = [
    ("Click", "open the card of a mark, a name or a line"),
    (
        "Double click",
        "stay with a mark and its neighbours; on the ground: zoom in",
    ),
    ("Drag a mark", "pin it there; a click on its pin lets it go"),
    ("Shift click, Shift drag", "choose several"),
    ("Finger held still", "point without opening"),
    ("Double click in the legend", "show this alone"),
];

/// Keys and about, while they are asked for.
pub fn help(shown: &Shown<'_>) -> Element {
    if !shown.state.help_open {
        return el("div").flag("hidden", true);
    }
    let close = button(Action::ToggleHelp)
        .class("close")
        .label("Close")
        .child(mark::cross());
    let mut list = el("dl");
    for key in KEYS {
        list = list
            .child(el("dt").child(el("kbd").child(key.keys)))
            .child(el("dd").child(key.does));
    }
    for (how, does) in BY_POINTER {
        list = list.child(el("dt").child(how)).child(el("dd").child(does));
    }
    el("section")
        .class("float help")
        .attr("role", "dialog")
        .attr("aria-labelledby", "help-title")
        .child(el("h2").id("help-title").attr("tabindex", "-1").child("Keys").child(close))
        .child(list)
        .child(el("h2").child("About"))
        .child(el("p").child("Zonelink shows what a few news articles say about ties between special economic zones, cities and countries. Solid lines are stated in an article, dashed ones follow from it, dotted ones are common knowledge."))
        .child(el("p").child("What is not here may well exist: five articles are not the world. To stand on this map implies no judgement. No borders are drawn."))
}
