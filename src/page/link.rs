//! Ways to a card: a link, so that it can be copied and opened elsewhere, and a step of the page for a plain click.

use super::element::{Child, Element, el};
use super::listens::Listens;
use crate::graph::Graph;
use crate::state::Action;
use crate::view::Target;
use crate::view::permalink::{self, Place};
use atlas::{NodeId, RelationId};

/// A link to the card of a node or tie.
pub(super) fn to(graph: &Graph, target: Target, name: impl Into<Child>) -> Element {
    let place = Place {
        selected: Some(target),
        ..Place::default()
    };
    el("a")
        .attr("href", permalink::write(&place, graph))
        .on(Listens::Click(Action::Select(target)))
        .child(name)
}

/// A link to the card of a node.
pub(super) fn to_node(graph: &Graph, node: NodeId, name: impl Into<Child>) -> Element {
    to(graph, Target::Node(node), name)
}

/// A link to the card of a tie.
pub(super) fn to_tie(graph: &Graph, tie: RelationId, name: impl Into<Child>) -> Element {
    to(graph, Target::Tie(tie), name)
}

/// A button, whose name is what stands in it.
pub(super) fn button(action: Action) -> Element {
    el("button")
        .attr("type", "button")
        .on(Listens::Click(action))
}
