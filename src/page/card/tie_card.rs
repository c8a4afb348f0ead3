//! The card of a tie: who, what, when, how far, how we know, and what else lies between the parties.

use super::super::element::{Child, Element, el};
use super::super::link::{to_node, to_tie};
use super::super::mark;
use super::evidence::paragraphs;
use super::figures::person;
use super::{Reader, Sheet, actions, said, section, title, top};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::state::Action;
use crate::view::card::{PartyLine, TieCard};
use crate::view::words;
use atlas::RelationId;

/// The parts of a tie's card. `open` are the lines whose evidence stands open; `None` opens all, as on paper.
pub fn tie_card(graph: &Graph, id: RelationId, reader: Option<Reader<'_>>) -> Vec<Element> {
    let sheet = Sheet { graph, reader };
    let card = TieCard::new(graph, id);
    let is_pair = card.parties.len() == 2;
    let kind = {
        let class = words::lower(&words::class_in(graph, card.class));
        graph.words().with(Phrase::TieOfClass, &[&class])
    };
    let mut parties = el("ul").class("parties");
    for (at, line) in card.parties.into_iter().enumerate() {
        if at == 1 && is_pair {
            let reads = words::lower(card.reads);
            parties = parties.child(el("li").class("basis-word").child(reads));
        }
        parties = parties.child(party(graph, line));
    }
    let known = |name: Phrase, value: Element| [el("dt").child(graph.say(name)), value];
    let dd = |text: Child| el("dd").child(text);
    let basis = el("dd")
        .child(mark::tie(None, card.basis))
        .child(graph.say(words::basis_sentence(card.basis)));
    let mut facts = el("dl")
        .class("known")
        .children(known(Phrase::Date, dd(card.date.into())))
        .children(known(
            Phrase::Status,
            dd(graph
                .say(card.status.map_or(Phrase::NotTold, words::status))
                .into()),
        ))
        .children(known(Phrase::Basis, basis))
        .children(known(Phrase::Sources, dd(card.sources.into())));
    if !card.initiatives.is_empty() {
        let under = card
            .initiatives
            .into_iter()
            .map(|(node, label)| to_node(graph, node, label).class("link"));
        facts = facts.children(known(Phrase::Under, el("dd").children(under)));
    }
    let mut parts = vec![
        top(
            sheet,
            mark::tie(Some(card.class), card.basis),
            el("span").child(kind),
            Action::Deselect,
        ),
        title(card.title),
        parties,
    ];
    parts.extend(actions(sheet, None));
    parts.extend(
        card.note
            .map(|note| el("p").class("card-summary").child(note)),
    );
    parts.push(section(graph.say(Phrase::WhatIsKnown), "").child(facts));
    parts.extend(said(graph, card.said));
    if !card.evidence.is_empty() {
        let count = card.evidence.len().to_string();
        let lines = paragraphs(sheet, card.evidence).into_iter();
        let lines = lines.map(|paragraph| el("div").class("evidence wide").child(paragraph));
        parts.push(section(graph.say(Phrase::Evidence), count).children(lines));
    }
    if !card.people.is_empty() {
        let count = card.people.len().to_string();
        let rows = card.people.into_iter().map(|line| person(sheet, line));
        parts.push(section(graph.say(Phrase::People), count).child(el("ul").children(rows)));
    }
    let count = card.between.len().to_string();
    let none = card
        .between
        .is_empty()
        .then(|| el("p").class("plain").child(graph.say(Phrase::NoOtherTie)));
    let others = card.between.into_iter().map(|(other, label)| {
        el("li")
            .class("plain")
            .child(to_tie(graph, other, label).class("link"))
    });
    parts.push(
        section(graph.say(Phrase::BetweenThem), count)
            .children(none)
            .child(el("ul").children(others)),
    );
    parts
}

fn party(graph: &Graph, line: PartyLine) -> Element {
    let PartyLine {
        node,
        label,
        kind,
        role,
        place,
        names,
    } = line;
    let mut others = el("small");
    for (at, (language, name)) in names.into_iter().enumerate() {
        let name = el("span").attr("lang", language).child(name);
        others = others.children((at > 0).then_some(" · ")).child(name);
    }
    let below = words::dotted([role.as_deref().unwrap_or(""), &place]);
    el("li")
        .class("party")
        .child(mark::kind(kind))
        .child(to_node(graph, node, label))
        .child(el("small").child(below))
        .children((!others.inside().is_empty()).then_some(others))
}
