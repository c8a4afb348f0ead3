//! What one may ask next, each a link to where it is seen.

use super::super::element::{Element, el};
use super::super::link::to_tie;
use super::super::listens::Listens;
use super::section;
use crate::graph::Graph;
use crate::language::Phrase;
use crate::state::Action;
use crate::view::permalink::{self, Place};
use crate::view::question::{Question, questions};
use crate::view::{Focus, Path, Target, words};
use atlas::NodeId;

/// The questions that a node's ties raise; nothing where they raise none.
pub(super) fn next(graph: &Graph, node: NodeId) -> Option<Element> {
    let lines: Vec<Element> = questions(graph, node)
        .into_iter()
        .map(|question| el("li").child(line(graph, question)))
        .collect();
    let count = lines.len().to_string();
    (!lines.is_empty()).then(|| {
        let list = el("ul").class("questions-next").children(lines);
        section(graph.say(Phrase::NextQuestions), count).child(list)
    })
}

fn line(graph: &Graph, question: Question) -> Element {
    let words = graph.words();
    let name = |node: NodeId| graph.catalog().node(node).label().to_owned();
    match question {
        Question::OnlyWayOut { country, tie } => {
            let country = words::country_in(graph, &country);
            to_tie(graph, tie, words.with(Phrase::OnlyWayOut, &[&country])).class("link")
        }
        Question::SharedPartner { partner, others } => {
            let said = words::counted(words, Phrase::SharedPartner, others, &[&name(partner)]);
            let place = Place {
                selected: Some(Target::Node(partner)),
                focus: Some(Focus {
                    node: partner,
                    depth_hops: 1,
                }),
                ..Place::default()
            };
            link(graph, &place, Action::Focus(partner, 1), said)
        }
        Question::SameAlliance { alliance, pair } => {
            let said = [name(pair.to), name(alliance)];
            let said = said.each_ref().map(String::as_str);
            between(graph, pair, words.with(Phrase::SameAlliance, &said))
        }
        Question::CommonPartners { pair, count } => {
            let said = words::counted(words, Phrase::CommonPartners, count, &[&name(pair.to)]);
            between(graph, pair, said)
        }
    }
}

fn between(graph: &Graph, pair: Path, said: String) -> Element {
    let place = Place {
        path: Some(pair),
        ..Place::default()
    };
    link(graph, &place, Action::Connect(pair), said)
}

fn link(graph: &Graph, place: &Place, action: Action, said: String) -> Element {
    el("a")
        .class("link")
        .attr("href", permalink::write(place, graph))
        .on(Listens::Click(action))
        .child(said)
}
