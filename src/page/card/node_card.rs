//! The card of a node, in the order in which one asks: what, where, how much, with whom, who speaks for it.

use super::super::element::{Element, el};
use super::super::link::{button, to_node};
use super::super::mark;
use super::evidence::in_english;
use super::figures::{figure, group, person};
use super::tie_rows::tie_group;
use super::{Reader, Sheet, actions, questions, said, section, title, top};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::state::Action;
use crate::view::card::{NodeCard, PlaceStep};
use crate::view::lookalike::lookalikes;
use crate::view::words;
use atlas::NodeId;

/// The parts of a node's card. `open` are the lines whose evidence stands open; `None` opens all, as on paper.
pub fn node_card(graph: &Graph, id: NodeId, reader: Option<Reader<'_>>) -> Vec<Element> {
    let sheet = Sheet { graph, reader };
    let card = NodeCard::new(graph, id);
    let words = graph.words();
    let names = card.names.iter().flat_map(|(language, name)| {
        let name = el("dd").attr("lang", language.clone()).child(name.clone());
        [el("dt").child(language.clone()), name]
    });
    let focus = button(Action::Focus(id, 1))
        .id("focus")
        .child(graph.say(Phrase::Focus));
    let mut parts = vec![
        top(
            sheet,
            mark::kind(card.kind),
            place_words(graph, card.kind, &card.places),
            Action::Deselect,
        ),
        title(card.title),
    ];
    parts.extend(
        card.full_name
            .map(|name| el("p").class("full-name").child(name)),
    );
    parts.push(el("dl").class("names").children(names));
    parts.extend(card.rendered_in.map(|language| {
        let note = words.with(Phrase::OwnRendering, &[language]);
        el("p").class("plain basis-word").child(note)
    }));
    let connect = button(Action::AskPath(id))
        .id("ask-path")
        .child(graph.say(Phrase::PathTo));
    parts.extend(actions(sheet, [focus, connect]));
    parts.push(el("p").class("card-summary").child(card.summary));
    if !card.figures.is_empty() {
        let count = card.figures.len().to_string();
        let figures = card.figures.into_iter().map(|line| figure(sheet, line));
        let list = el("ul").class("figures").children(figures);
        parts.push(section(graph.say(Phrase::Figures), count).child(list));
    }
    let shares: Vec<String> = card
        .by_basis
        .iter()
        .map(|(basis, count)| {
            words.with(
                Phrase::CountOfBasis,
                &[&count.to_string(), graph.say(words::basis(*basis))],
            )
        })
        .collect();
    let shares = match card.tie_count {
        0 => graph.say(Phrase::NoTies).to_owned(),
        count => {
            let shares = shares.join(graph.say(Phrase::Comma));
            words.with(Phrase::SharesOfTies, &[&count.to_string(), &shares])
        }
    };
    let ties = card.ties.into_iter().map(|ties| tie_group(sheet, ties));
    parts.push(section(graph.say(Phrase::TiesTitle), shares).children(ties));
    parts.extend(said(graph, card.said));
    if !card.groups.is_empty() {
        let rows = card.groups.into_iter().map(|line| group(sheet, line));
        parts.push(section(graph.say(Phrase::CountedNotNamed), "").child(el("ul").children(rows)));
    }
    if !card.people.is_empty() {
        let count = card.people.len().to_string();
        let rows = card.people.into_iter().map(|line| person(sheet, line));
        parts.push(section(graph.say(Phrase::People), count).child(el("ul").children(rows)));
    }
    parts.extend(questions::next(graph, id));
    let also = [
        (!card.aliases.is_empty())
            .then(|| in_english(sheet, el("p").class("plain")).child(card.aliases.join(" · "))),
        (!card.spellings.is_empty()).then(|| faint(quoted(graph, &card.spellings))),
        card.position.map(faint),
        confusion(graph, id),
    ];
    if also.iter().any(Option::is_some) {
        parts.push(
            section(graph.say(Phrase::AlsoCalledTitle), "").children(also.into_iter().flatten()),
        );
    }
    parts
}

/// `Zone in Qingdao, Shandong, China`, each place a way to its card.
fn place_words(graph: &Graph, kind: atlas::Kind, places: &[PlaceStep]) -> Element {
    let kind = words::kind_in(graph, kind);
    if places.is_empty() {
        return el("span").child(kind);
    }
    // The places are links, so the phrase is parted where they stand.
    let line = graph.words().with(Phrase::KindInPlace, &[kind, "\n"]);
    let (before, after) = line.split_once('\n').unwrap_or((&line, ""));
    let mut line = el("span").child(before.to_owned());
    for (at, PlaceStep { node, label, basis }) in places.iter().enumerate() {
        let why = graph.say(words::basis_sentence(*basis));
        let step = to_node(graph, *node, label.clone()).attr("title", why);
        let comma = (at > 0).then(|| graph.say(Phrase::Comma));
        line = line.children(comma).child(step);
    }
    line.children((!after.is_empty()).then(|| after.to_owned()))
}

/// What it may be taken for, each with what it is.
fn confusion(graph: &Graph, id: NodeId) -> Option<Element> {
    let others = lookalikes(graph, id);
    let mut line = el("p")
        .class("plain")
        .child(graph.say(Phrase::NotToBeConfused));
    for (at, &other) in others.iter().enumerate() {
        let node = graph.catalog().node(other);
        let kind = words::lower(words::kind_in(graph, node.kind));
        let named = graph
            .words()
            .with(Phrase::InBrackets, &[node.label(), &kind]);
        let comma = (at > 0).then(|| graph.say(Phrase::Comma));
        line = line
            .children(comma)
            .child(to_node(graph, other, named).class("link"));
    }
    (!others.is_empty()).then_some(line)
}

fn faint(text: String) -> Element {
    el("p").class("plain basis-word").child(text)
}

fn quoted(graph: &Graph, spellings: &[String]) -> String {
    let words = graph.words();
    let quoted = spellings
        .iter()
        .map(|text| words.with(Phrase::Quoted, &[text]));
    let quoted: Vec<String> = quoted.collect();
    words.with(
        Phrase::InTheArticles,
        &[&quoted.join(graph.say(Phrase::Comma))],
    )
}
