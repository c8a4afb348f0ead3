//! How two nodes are connected: every shortest way, each step with its ties and their evidence.

use super::super::element::{Element, el};
use super::super::link::{button, to_node};
use super::super::mark;
use super::tie_rows::row;
use super::{Reader, Sheet, section, title, top};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::state::Action;
use crate::view::card::tie_line;
use crate::view::words::{self, counted};
use crate::view::{Filter, Path, Ways};
use atlas::NodeId;

/// The parts of the card of a connection. `open` are the lines whose evidence stands open.
pub(super) fn path_card(
    graph: &Graph,
    path: Path,
    filter: &Filter,
    reader: Option<Reader<'_>>,
) -> Vec<Element> {
    let sheet = Sheet { graph, reader };
    let words = graph.words();
    let ways = path.ways(graph, filter);
    let label = |id: NodeId| graph.catalog().node(id).label();
    let name = words.with(Phrase::PathTitle, &[label(path.from), label(path.to)]);
    let kind = el("span").child(graph.say(Phrase::PathKind));
    let leave = button(Action::LeavePath)
        .id("leave-path")
        .child(graph.say(Phrase::LeavePath));
    let copy = button(Action::CopyLink)
        .id("copy-link")
        .child(graph.say(Phrase::CopyLink));
    let actions = el("div").class("card-actions").child(leave).child(copy);
    let sign = mark::tie(None, atlas::Basis::Stated);
    let mut parts = vec![
        top(sheet, sign, kind, Action::LeavePath),
        title(name),
        actions,
    ];
    let steps = ways.ways.first().map_or(0, |way| way.len() - 1);
    let said = match (ways.ways.len(), ways.by_place) {
        (0, _) => Some(Phrase::NoWay),
        (_, true) => Some(Phrase::WayByPlace),
        (_, false) => None,
    };
    parts.extend(said.map(|said| el("p").class("card-summary").child(graph.say(said))));
    if ways.ways.is_empty() {
        return parts;
    }
    let steps = counted(words, Phrase::WaySteps, steps, &[]);
    let note = counted(words, Phrase::WaysOf, ways.ways.len(), &[&steps]);
    let each = ways.ways.iter().map(|way| way_through(sheet, &ways, way));
    parts.push(section(graph.say(Phrase::Ways), note).children(each));
    parts
}

/// One way: its nodes in order, and between two of them their ties.
fn way_through(sheet: Sheet<'_>, ways: &Ways, way: &[NodeId]) -> Element {
    let graph = sheet.graph;
    let mut list = el("ol").class("way");
    for (at, &node) in way.iter().enumerate() {
        let kind = graph.catalog().node(node).kind;
        let stop = el("li")
            .class("way-stop")
            .child(mark::kind(kind))
            .child(to_node(graph, node, words::node_label(graph, node)));
        list = list.child(stop);
        let Some(&next) = way.get(at + 1) else { break };
        let between = graph.between(node, next).into_iter();
        let between = between.filter(|tie| ways.ties.binary_search(tie).is_ok());
        let rows = between.map(|tie| row(sheet, tie_line(graph, node, tie), true));
        list = list.child(el("li").child(el("ul").children(rows)));
    }
    list
}
