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
    let root = item(walk, 0, words::node_in_words(shown.graph, node))
        .attr("aria-level", "1")
        .attr("aria-expanded", super::yes_or_no(!steps.is_empty()))
        .child(label(shown, node).class("walk-root"))
        .child(el("ul").attr("role", "group").children(branches));
    let tree = el("ul")
        .attr("role", "tree")
        .label(shown.say(Phrase::WalkTitle))
        .child(root);
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
fn item(walk: &Walk, at: usize, name: String) -> Element {
    let here = walk.at == at;
    el("li")
        .with_key((walk.node().index() as u64) << 32 | at as u64)
        .attr("role", "treeitem")
        .attr("tabindex", if here { "0" } else { "-1" })
        .attr("aria-selected", super::yes_or_no(here))
        .attr("aria-label", name)
}

fn branch(shown: &Shown<'_>, walk: &Walk, at: usize, step: Step) -> Element {
    let Step {
        tie,
        to,
        relation,
        side,
    } = step;
    let heading = words::heading_in(shown.graph, relation, side);
    let other = words::node_in_words(shown.graph, to);
    let basis = shown.graph.catalog().relation(tie).basis;
    item(walk, at, format!("{heading} {other}"))
        .attr("aria-level", "2")
        .on(Listens::Click(WalkAction::LookAt(at).into()))
        .child(mark::tie(Some(relation.class()), basis))
        .child(el("span").child(heading))
        .child(" ")
        .child(label(shown, to))
}

fn label(shown: &Shown<'_>, node: NodeId) -> Element {
    el("strong").child(shown.graph.catalog().node(node).label().to_owned())
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
