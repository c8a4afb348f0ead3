//! The walk as a tree of real elements: the node where it stands, its ties below it, and the way that led there.

use super::element::{Element, el};
use super::link::button;
use super::listens::Listens;
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{Walk, WalkAction};
use crate::view::walk::{Step, steps};
use crate::view::words;
use atlas::NodeId;

/// The walk, while there is one.
pub fn walk(shown: &Shown<'_>) -> Element {
    let Some(walk) = &shown.state.walk else {
        return el("div").flag("hidden", true);
    };
    let node = walk.node();
    let steps = steps(shown.graph, shown.subset, node);
    let close = button(WalkAction::Leave.into())
        .class("close")
        .label(shown.say(Phrase::LeaveWalk))
        .child(mark::cross());
    let branches = (1..)
        .zip(&steps)
        .map(|(at, step)| branch(shown, walk, at, *step));
    let root = item(walk, 0)
        .attr("aria-level", "1")
        .attr("aria-expanded", super::yes_or_no(!steps.is_empty()))
        .class("walk-root")
        .children(label(shown, node));
    // Flat, with levels: an item that held the others would be called by all of their names.
    let tree = el("ul")
        .attr("role", "tree")
        .label(shown.say(Phrase::WalkTitle))
        .child(root)
        .children(branches);
    el("section")
        .class("float walk")
        .id("walk")
        .label(shown.say(Phrase::WalkTitle))
        .attr("data-over-map", "")
        .child(el("h2").child(shown.say(Phrase::WalkTitle)).child(close))
        .children(trail(shown, walk))
        .child(tree)
        .child(
            el("p")
                .class("basis-word")
                .child(shown.say(Phrase::WalkKeys)),
        )
}

/// What can be looked at; one of them has the keyboard.
fn item(walk: &Walk, at: usize) -> Element {
    let here = walk.at == at;
    el("li")
        .with_key((walk.node().index() as u64) << 32 | at as u64)
        .attr("role", "treeitem")
        .attr("tabindex", if here { "0" } else { "-1" })
        .attr("aria-selected", super::yes_or_no(here))
        .on(Listens::Click(WalkAction::LookAt(at).into()))
}

fn branch(shown: &Shown<'_>, walk: &Walk, at: usize, step: Step) -> Element {
    let Step {
        tie,
        to,
        relation,
        side,
    } = step;
    let basis = shown.graph.catalog().relation(tie).basis;
    item(walk, at)
        .attr("aria-level", "2")
        .child(mark::tie(Some(relation.class()), basis))
        .child(el("span").child(words::heading_in(shown.graph, relation, side)))
        .child(" ")
        .children(label(shown, to))
}

/// The name on the map for the eye; for the ear the whole name, and what and how well tied it is.
fn label(shown: &Shown<'_>, node: NodeId) -> [Element; 2] {
    let name = shown.graph.catalog().node(node).label().to_owned();
    [
        el("strong").attr("aria-hidden", "true").child(name),
        el("span")
            .class("sr")
            .child(words::node_in_words(shown.graph, node)),
    ]
}

/// The nodes before this one, the last few of them.
fn trail(shown: &Shown<'_>, walk: &Walk) -> Option<Element> {
    const MOST: usize = 4;
    let before = &walk.trail[..walk.trail.len() - 1];
    let last = before.iter().rev().take(MOST).rev();
    let names: Vec<&str> = last
        .map(|&node| shown.graph.catalog().node(node).label())
        .collect();
    (!names.is_empty()).then(|| el("p").class("basis-word").child(names.join(" → ") + " →"))
}
